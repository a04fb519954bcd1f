import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadObservatory, type OwnRecords, OwnRecordsError } from '../index.ts'

const unknown = { missing: 'unknown' } as const
const model = {
  ...{ id: 'alibaba/our-tune', name: 'Our tune', labs: ['alibaba'], family: unknown, modality: unknown, parameters: unknown },
  ...{ trainingCompute: unknown, bases: unknown, aliases: {}, configurations: [], sources: ['own'] },
}
const downloads = (label: string, value: number) => ({
  ...{
    universe: 'our-gateway',
    measure: 'requests',
    subject: 'family',
    label,
    model: { missing: 'not-applicable' },
    labs: { missing: 'not-applicable' },
  },
  ...{ country: { missing: 'not-applicable' }, family: label, countryLabel: unknown, baseCountryLabel: unknown },
  ...{ period: { from: '2026-08-01', to: '2026-08-31' }, value, unit: 'count', knownSince: '2026-08-31', source: 'own' },
})
const given = { models: [model], adoption: [downloads('Qwen', 60), downloads('Llama', 40)] } as unknown as OwnRecords

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-'))
  // So that nothing but the bundled facts and these are read.
  await loadObservatory()
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('records of one’s own', () => {
  it('stand among the bundled ones, and metrics see them', async () => {
    const [bundled, frontier] = [await loadObservatory(), await loadObservatory({ add: given })]
    expect(frontier.facts.models.size).toBe(bundled.facts.models.size + 1)
    expect(frontier.facts.snapshot.parts).toContain('adoption')
    expect(
      frontier.metric('adoption-share', { universe: 'our-gateway', by: 'family', of: 'Qwen', from: '2026-08-01', to: '2026-08-31' }),
    ).toMatchObject({
      kind: 'estimate',
      value: 0.6,
    })
    expect(frontier.facts.snapshot.manifest.sha256).not.toBe(bundled.facts.snapshot.manifest.sha256)
    expect(frontier.facts.snapshot.sources.map(({ id }) => id)).toContain('own')
  })

  it('are read from a folder, one file a kind', async () => {
    await writeFile(join(folder, 'models.json'), JSON.stringify([model]))
    await writeFile(join(folder, 'adoption.ndjson'), `${JSON.stringify(downloads('Qwen', 1))}\n`)
    const frontier = await loadObservatory({ add: folder })
    expect(frontier.facts.snapshot.adoption.filter(({ universe }) => universe === 'our-gateway')).toHaveLength(1)
  })

  it('are refused with file, record and field where they do not fit', async () => {
    const wrong = {
      models: [
        { ...model, labs: ['nobody'] },
        { ...model, id: 'alibaba/qwen-2.5-72b', name: 5 },
      ],
      adoption: [
        { ...downloads('Qwen', -1), source: 'elsewhere' },
        { ...downloads('Qwen', 1), source: 'elsewhere' },
      ],
    } as unknown as OwnRecords
    const error = await loadObservatory({ add: wrong }).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(OwnRecordsError)
    const problems = error instanceof OwnRecordsError ? error.problems : []
    expect(problems.map(({ file, record, field }) => [file, record, field])).toEqual([
      ['add', 'models alibaba/qwen-2.5-72b', 'name'],
      ['add', 'adoption 1', 'value'],
      ['add', 'models alibaba/our-tune', 'labs'],
      ['add', 'adoption 2', 'source'],
    ])
    await writeFile(join(folder, 'wishes.json'), '[]')
    await expect(loadObservatory({ add: folder })).rejects.toThrow(/wishes\.json.*\n.*found "wishes", expected one of the kinds/)
  })

  it('names what is missing where there is nothing to read', async () => {
    await expect(loadObservatory({ add: join(folder, 'none') })).rejects.toThrow('no such file or folder')
    await expect(loadObservatory({ from: folder })).rejects.toThrow(/manifest\.json: no such file; a snapshot is expected there/)
  })
})
