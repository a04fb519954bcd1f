import * as z from 'zod'
import type { SourceText } from '../../adapter.ts'
import type { RefreshContext } from '../refreshable.ts'

/** Fields asked for; the Hub sends no others. */
const fields = [
  'author',
  'downloads',
  'downloadsAllTime',
  'likes',
  'tags',
  'createdAt',
  'baseModels',
  'pipeline_tag',
  'safetensors',
  'gguf',
]
const pageSize = 1000
/** No organisation has so many pages; a list that goes on for longer goes round in circles. */
const mostPages = 500

/** The pages of the Hub's list of one organisation's models. Rejects where a page cannot be had or is no list. */
export async function listOrganization(organization: string, context: RefreshContext): Promise<SourceText[]> {
  const endpoint = context.environment.HF_ENDPOINT ?? 'https://huggingface.co'
  const token = context.environment.HF_TOKEN
  const headers = token === undefined || token === '' ? {} : { authorization: `Bearer ${token}` }
  const query = new URLSearchParams([
    ['author', organization],
    ['sort', 'downloads'],
    ['direction', '-1'],
    ['limit', String(pageSize)],
    ...fields.map((field): [string, string] => ['expand[]', field]),
  ])
  const pages: SourceText[] = []
  let address: string | undefined = `${endpoint}/api/models?${query}`
  while (address !== undefined) {
    const path = `huggingface/hub/${organization}-${pages.length + 1}.json`
    if (pages.length >= mostPages) throw new Error(`${path}: at most ${mostPages} pages are expected, the list goes on`)
    const { body, link } = await context.fetch(address, { name: path, headers })
    pages.push({ path, text: new TextDecoder().decode(body) })
    address = nextPage(link, address)
  }
  return pages
}

/** The address of the next page, of the same server only: the token is for no other. */
function nextPage(link: string | undefined, current: string): string | undefined {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1]
  if (target === undefined) return undefined
  const next = new URL(target, current)
  if (next.origin !== new URL(current).origin)
    throw new Error(`${current}: the next page is expected on the same server, it is ${next.origin}`)
  return next.href
}

export const entrySchema = z.object({
  id: z.string().regex(/^[^/\s,]+\/[^/\s,]+$/),
  createdAt: z.iso.datetime(),
  downloads: z.number().nonnegative(),
  downloadsAllTime: z.number().nonnegative().optional(),
  likes: z.number().nonnegative(),
  tags: z.array(z.string()),
  pipeline_tag: z.string().optional(),
  baseModels: z.object({ relation: z.string().nullish(), models: z.array(z.object({ id: z.string() })) }).nullish(),
  safetensors: z.object({ total: z.number().positive().optional() }).nullish(),
  gguf: z.object({ total: z.number().positive().optional() }).nullish(),
})
export type HubEntry = z.output<typeof entrySchema>
