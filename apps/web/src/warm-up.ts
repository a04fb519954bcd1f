import { topicIds } from './topics/topic.ts'

/** The pages that readers open first, those that cost most to compute before the others. */
const usualPages = [
  '/',
  '/claims',
  '/models',
  ...topicIds.map((id) => `/${id}`),
  '/metrics',
  '/topics',
  '/licenses/check',
  '/labs',
  '/benchmarks',
  '/compare',
  '/disagreement',
  '/changes',
  '/sources',
  '/methodology',
  '/search?q=qwen',
  '/og/home',
] as const

interface WarmUpOptions {
  /** Address of this very server. */
  readonly address: string
  readonly ask?: (address: string) => Promise<{ readonly status: number; text(): Promise<string> }>
  /** Milliseconds before the first page: whoever waits for the server is answered first. */
  readonly delay?: number
  /** Milliseconds between two pages, in which others are answered. */
  readonly pause?: number
  readonly pages?: readonly string[]
}

/**
 * Asks the server for its usual pages before a reader does, one after the other, so that what they show is computed
 * and kept. It begins once the server answers, and never rejects: a page that fails is told by whoever asks for it.
 * Gives the pages that were answered.
 */
export async function warmUp({
  address,
  ask = fetch,
  delay = 1000,
  pause = 100,
  pages = usualPages,
}: WarmUpOptions): Promise<readonly string[]> {
  const warmed: string[] = []
  await wait(delay)
  for (const page of pages) {
    await wait(pause)
    try {
      const response = await ask(`${address}${page}`)
      await response.text()
      if (response.status === 200) warmed.push(page)
    } catch (error) {
      console.warn(`warming up stops at ${page}: ${error instanceof Error ? error.message : String(error)}`)
      break
    }
  }
  return warmed
}

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
