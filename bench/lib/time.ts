import type { Sample } from './benchmark.ts'

/** Milliseconds of one call: on the clock, and of the processor. */
export interface Time {
  readonly clock: number
  readonly processor: number
}

export function timed(work: () => unknown): Time {
  const used = process.cpuUsage()
  const start = performance.now()
  work()
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  return { clock, processor: (user + system) / 1000 }
}

/** The same of work that is waited for. */
export async function timedAsync(work: () => Promise<unknown>): Promise<Time> {
  const used = process.cpuUsage()
  const start = performance.now()
  await work()
  const clock = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  return { clock, processor: (user + system) / 1000 }
}

export interface Turns {
  /** Rounds; the first is thrown away, since code is not yet compiled then. */
  readonly rounds: number
  /** Calls of `ours` in a round, after one that is thrown away: what the alternative leaves to the collector falls on whatever runs next. */
  readonly each?: number
}

/** Times of two ways of doing the same, turn and turn about, so that whatever else the machine does falls on both. */
export function inTurns(
  ours: () => unknown,
  other: () => unknown,
  { rounds, each = 3 }: Turns,
): { readonly ours: Sample; readonly other: Sample } {
  const times = { ours: [] as Time[], other: [] as Time[] }
  for (let round = 0; round <= rounds; round++) {
    const isKept = round > 0
    ours()
    for (let call = 0; call < each; call++) {
      const time = timed(ours)
      if (isKept) times.ours.push(time)
    }
    const time = timed(other)
    if (isKept) times.other.push(time)
  }
  return { ours: milliseconds(times.ours), other: milliseconds(times.other) }
}

/** Times of warm calls. */
export function warm(work: () => unknown, runs: number): Sample {
  for (let run = 0; run < Math.min(runs, 3); run++) work()
  return milliseconds(Array.from({ length: runs }, () => timed(work)))
}

export function milliseconds(times: readonly Time[]): Sample {
  return { unit: 'ms', values: times.map(({ clock }) => clock), processor: times.map(({ processor }) => processor) }
}
