import type { OwnFacts } from '@openfrontier/dataset/recompile'
import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from '../testing/faults.ts'
import { later, runFault } from '../testing/run-fault.ts'
import { smallFacts, today } from '../testing/small-facts.ts'

let own: OwnFacts
beforeAll(async () => {
  own = await smallFacts()
}, 60_000)

const of = (...kinds: readonly string[]) =>
  faults.filter(({ expected }) => kinds.includes(expected)).map((fault) => [fault.name, fault] as const)
const datesOf = (tables: ReadonlyMap<string, string> | undefined) => [
  ...new Set([...(tables?.keys() ?? [])].map((path) => path.split('/')[1])),
]

describe('a server that misbehaves', () => {
  it.each(of('refreshed'))('is got over: %s', async (_, fault) => {
    const { report, after } = await runFault(fault, own)
    expect(report.sources).toMatchObject([{ kind: 'refreshed', source: 'epoch-eci', changed: true }])
    expect(report.outcome).toBe('swapped')
    expect(datesOf(after?.tables)).toEqual([today, later])
  })

  it.each(of('as-before'))('has nothing new: %s', async (_, fault) => {
    const { report, before, after } = await runFault(fault, own)
    expect(report.sources).toMatchObject([{ kind: 'refreshed', changed: false }])
    expect([report.outcome, after?.id]).toEqual(['unchanged', before?.id])
  })

  it.each(of('failed', 'declined'))('costs nothing that was there: %s', async (_, fault) => {
    const { report, before, after } = await runFault(fault, own)
    expect(report.sources).toMatchObject([
      { kind: fault.expected, source: 'epoch-eci', why: expect.stringMatching(fault.why ?? /./), lastGood: today },
    ])
    expect(report.outcome).toBe('unchanged')
    expect([after?.id, [...(after?.tables ?? [])]]).toEqual([before?.id, [...(before?.tables ?? [])]])
  })

  it('is waited for as long as it asks, and longer each time where it does not', async () => {
    const waitsOf = async (name: string) => (await runFault(faults.find((fault) => fault.name === name) ?? never(name), own)).waits
    expect(await waitsOf('429 with Retry-After: 2')).toEqual([2000])
    expect(await waitsOf('500, then 503, then well')).toEqual([500, 1000])
    expect(await waitsOf('429 with Retry-After: 3600')).toEqual([])
  })
})

function never(name: string): never {
  throw new Error(`there is no fault "${name}"`)
}
