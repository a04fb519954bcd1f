import { describe, expect, it } from 'vitest'
import { compile } from './compile/compile.ts'
import { createLoaders, SnapshotIntegrityError } from './load.ts'
import { partModules } from './parts/part-modules.ts'
import { sha256 } from './parts/sha256.ts'
import { snapshotId } from './parts/snapshot-id.ts'
import { cutSnapshot } from './snapshot-parts.ts'
import { curatedOf, ingestedOf, lab, model, table } from './testing/facts.ts'

const rows = ['overall', 'coding'].map((category) => ({ styleControl: true, category, label: "o'ne", value: 1400 }))
const compilation = compile(
  curatedOf({ labs: [lab('a')], models: [model('a/one')] }),
  ingestedOf({ ratings: [table('ratings', 'board', '2026-08-19', rows)] }),
)
const files = await cutSnapshot(compilation)
const from = { manifest: async () => files.manifest, part: async (name: string) => files.parts.get(name) ?? '' }
const { loadSnapshot, loadCoverage } = createLoaders(async () => from)

describe('loading a snapshot', () => {
  it('gives the default parts and leaves the records of others empty', async () => {
    const snapshot = await loadSnapshot()
    expect(snapshot.parts).toEqual(['catalogue', 'releases', 'index', 'ratings', 'evidence', 'index-draws', 'verdicts'])
    expect(snapshot.models).toEqual(compilation.records.models)
    expect(snapshot.ratings.map(({ category }) => category)).toEqual(['overall'])
    expect(snapshot.manifest).toMatchObject({ dataThrough: '2026-08-19', counts: { labs: 1, models: 1, ratings: 2 } })
  })

  it('brings verdicts of these very facts, and none of other facts', async () => {
    const report = { id: 'C24' } as never
    const withVerdicts = (facts: string) =>
      cutSnapshot(compilation, { facts, claims: [report], histories: [], disagreements: [], draws: [] })
    const claimsIn = async (cut: Awaited<ReturnType<typeof withVerdicts>>) => {
      const source = { manifest: async () => cut.manifest, part: async (name: string) => cut.parts.get(name) ?? '' }
      return (await createLoaders(async () => source).loadSnapshot()).computedClaims
    }
    expect(await claimsIn(await withVerdicts(files.facts))).toEqual([report])
    expect(await claimsIn(await withVerdicts('0'.repeat(64)))).toEqual([])
  })

  it('gives all parts, or those asked for in an order of their own', async () => {
    expect((await loadSnapshot({ parts: 'all' })).ratings).toEqual(compilation.records.ratings)
    expect((await loadSnapshot({ parts: ['ratings', 'catalogue'], from })).parts).toEqual(['catalogue', 'ratings'])
  })

  it('names the part that is not the one the manifest describes', async () => {
    const altered = { ...from, part: async (name: string) => `${await from.part(name)} ` }
    const error: unknown = await loadSnapshot({ parts: ['catalogue'], from: altered }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(SnapshotIntegrityError)
    expect(error).toMatchObject({
      part: 'catalogue',
      expected: files.manifest.parts[0]?.sha256,
      found: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  it('takes bytes as it takes text, and makes records of them when they are read', async () => {
    const asked: string[] = []
    const bytes = {
      ...from,
      part: async (name: string) => {
        asked.push(name)
        return new TextEncoder().encode(await from.part(name))
      },
    }
    const snapshot = await loadSnapshot({ parts: 'all', from: bytes })
    expect(asked).toHaveLength(snapshot.parts.length)
    expect({ ...snapshot }).toEqual({ ...(await loadSnapshot({ parts: 'all' })) })
    expect(snapshot.ratings).toBe(snapshot.ratings)
  })

  it('names a part whose verified bytes are no JSON, when it is read', async () => {
    const sum = await sha256('{')
    const parts = files.manifest.parts.map((part) => (part.name === 'risk' ? { ...part, sha256: sum } : part))
    const manifest = { ...files.manifest, parts, sha256: await snapshotId(parts) }
    const broken = { manifest: async () => manifest, part: async (name: string) => (name === 'risk' ? '{' : from.part(name)) }
    const snapshot = await loadSnapshot({ parts: 'all', from: broken })
    expect(() => snapshot.riskEvaluations).toThrow('risk of the snapshot is not what its manifest describes: expected JSON')
  })

  it('refuses a manifest that is malformed, or whose id is not that of its parts', async () => {
    const forged = { ...files.manifest, sha256: '0'.repeat(64) }
    await expect(loadSnapshot({ from: { ...from, manifest: async () => forged } })).rejects.toMatchObject({
      part: 'manifest',
      expected: forged.sha256,
    })
    await expect(loadSnapshot({ from: { ...from, manifest: async () => ({}) } })).rejects.toThrow(SnapshotIntegrityError)
  })

  it('says which parts there are when asked for another', async () => {
    // @ts-expect-error There is no such part.
    await expect(loadSnapshot({ parts: ['prices'] })).rejects.toThrow(/no such part: prices; there are catalogue/)
  })

  it('gives the coverage report', async () => {
    expect(await loadCoverage()).toEqual(compilation.coverage)
  })
})

describe('cutting a snapshot', () => {
  it('gives the same bytes for the same facts', async () => {
    expect(await cutSnapshot(compilation)).toEqual(files)
  })

  it('refuses records that no part holds', async () => {
    const records = { ...compilation.records, rumours: [{} as never] }
    await expect(cutSnapshot({ ...compilation, records })).rejects.toThrow('no part of the snapshot holds rumours')
  })

  it('becomes modules whose texts are the parts', async () => {
    const text = partModules(files).get('parts/ratings.js') ?? ''
    const loaded: { text: string } = await import(`data:text/javascript,${encodeURIComponent(text)}`)
    expect(loaded.text).toBe(files.parts.get('ratings'))
    expect(partModules(files).get('parts/ratings.json')).toBe(files.parts.get('ratings'))
    for (const index of ['parts.js', 'parts.cjs']) {
      expect(partModules(files).get(index)).toContain("'ratings-by-category': () => import('./parts/ratings-by-category.js')")
    }
  })
})
