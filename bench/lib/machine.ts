import { availableParallelism, cpus, loadavg } from 'node:os'

export interface Machine {
  /** Make and kind of the processor, without trademarks and clock rates. */
  readonly processor: string
  readonly cores: number
  readonly node: string
  /** Processes waiting for a core over the last minute, before the run. */
  readonly load: number
}

export function describeMachine(): Machine {
  const model = cpus()[0]?.model ?? 'unknown processor'
  return {
    processor: model
      .replace(/\((R|TM)\)|@.*$|\bCPU\b/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    cores: availableParallelism(),
    node: process.versions.node,
    load: loadavg()[0] ?? Number.NaN,
  }
}
