import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Downloads of a run that was interrupted are good for as long as they are of the same day. */
export interface Journal {
  /** Whether this run, or the one of the same day that was interrupted, has an address already. */
  has(address: string): boolean
  add(address: string): Promise<void>
  /** Forgets the run: it came to its end. */
  close(): Promise<void>
}

/** What a run has downloaded so far, one address a line; a last line cut short is no harm. */
export async function openJournal(store: string, today: string): Promise<Journal> {
  await mkdir(store, { recursive: true })
  const path = join(store, 'run.log')
  const [first, ...lines] = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const going = first === today
  if (!going) {
    await rm(path, { force: true })
    await appendFile(path, `${today}\n`)
  }
  // What stands after the last line feed was cut short.
  const done = new Set(going ? lines.slice(0, -1) : [])
  return {
    has: (address) => done.has(address),
    async add(address) {
      done.add(address)
      await appendFile(path, `${address}\n`)
    },
    close: () => rm(path, { force: true }),
  }
}
