/** Asks no host for more than a few things at once: publications are small servers, and ours is one reader of many. */
export interface HostSlots {
  /** Runs a task as soon as its host is free. */
  run<T>(address: string, task: () => Promise<T>): Promise<T>
}

const atOnce = 2

/** Slots for so many tasks at once to a host; further ones wait in the order they came. */
export function createHostSlots(limit = atOnce): HostSlots {
  const hosts = new Map<string, { running: number; readonly waiting: (() => void)[] }>()
  return {
    async run(address, task) {
      const { host } = new URL(address)
      const slots = hosts.get(host) ?? { running: 0, waiting: [] }
      hosts.set(host, slots)
      if (slots.running >= limit) await new Promise<void>((resolve) => slots.waiting.push(resolve))
      else slots.running += 1
      try {
        return await task()
      } finally {
        const next = slots.waiting.shift()
        // The slot goes on to the next one in line, so the count stays.
        if (next === undefined) slots.running -= 1
        else next()
      }
    },
  }
}

/** The slots all downloads of a process share. */
export const sharedSlots = createHostSlots()
