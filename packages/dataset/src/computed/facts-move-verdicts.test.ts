import { claimSchema } from '@openfrontier/core/entities'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../compile/compile.ts'
import { board, curatedOf, ingestedOf, lab, license, model, release, table } from '../testing/facts.ts'
import { withFiles } from '../testing/temporary-folder.ts'
import { compareComputed } from './compare.ts'
import { type Computed, computeAll } from './compute.ts'

const today = '2026-08-19'

/** What a test changes by hand: the best Chinese rating, the seat of a lab, the licence of a release. */
interface ByHand {
  readonly rating?: number
  readonly seat?: string
  readonly license?: string
}

/** Three American and three Chinese models on a board, the Chinese ones 200 points behind and all under MIT. */
function compiledWith({ rating = 1300, seat = 'CN', license: licensed = 'MIT' }: ByHand) {
  const headquarters = (country: string) => ({ country, grade: 'P', howKnown: 'its pages', sources: ['page'] })
  const chinese = ['alibaba', 'deepseek', 'moonshotai']
  const labs = [
    lab('anthropic', { headquarters: headquarters('US'), aliases: { arena: ['Anthropic'] } }),
    ...chinese.map((id) => lab(id, { headquarters: headquarters(id === 'alibaba' ? seat : 'CN'), aliases: { arena: [id] } })),
  ]
  const ids = ['anthropic/one', 'anthropic/two', 'anthropic/three', 'alibaba/one', 'deepseek/one', 'moonshotai/one']
  const models = ids.map((id) => model(id, { aliases: { arena: [id] } }))
  const releases = chinese.map((id) => release(`${id}/one/2026-05-01-weights`, { license: id === 'moonshotai' ? licensed : 'MIT' }))
  const licenses = [
    license('MIT', { class: 'permissive', osiApproved: true }),
    license('LicenseRef-own', { class: 'conditional', osiApproved: false }),
  ]
  const claims = (['C09a', 'C24'] as const).map((id) => ({
    id,
    file: `curated/claims/${id}.yaml`,
    value: claimSchema.parse({
      ...{ id, kind: 'metric', said: 'So it is.', saidOn: today, restated: 'It is so.' },
      ...{ turnsOn: ['the facts'], doesNotShow: ['anything else'], sources: ['page'] },
    }),
  }))
  const tables = [
    ['overall', true],
    ['overall', false],
    ['coding', true],
  ] as const
  const rows = tables.flatMap(([category, styleControl]) =>
    ids.map((label) => {
      const isLeader = label === 'alibaba/one' && category === 'overall' && styleControl
      const value = label.startsWith('anthropic') ? 1500 : isLeader ? rating : 1300
      return { styleControl, category, label, value, variance: 4, organization: label.split('/')[0] }
    }),
  )
  return compile(
    curatedOf({ labs, models, releases, licenses, claims, boards: [board()] }),
    ingestedOf({ ratings: [table('ratings', 'page', today, rows)] }),
  )
}

/** What a check says after a change by hand, where `computed/` is that of the facts before. */
async function checkAfter(change: ByHand, before: Computed): Promise<string[]> {
  const files = Object.fromEntries([...before.files].map(([path, text]) => [`computed/${path}`, text]))
  return withFiles(files, async (folder) => {
    const computed = await computeAll(compiledWith(change), { histories: false })
    const stale = await compareComputed(`${folder}/computed`, computed)
    return stale.filter(({ path }) => path.startsWith('claims/')).map(({ path, what }) => `${path}: ${what}`)
  })
}

describe('a check of facts changed by hand', () => {
  let before: Computed
  beforeAll(async () => {
    before = await computeAll(compiledWith({}), { histories: false })
  })

  it('finds nothing where nothing was changed', async () => {
    expect(before.claims.map((report) => report.verdicts?.now.verdict)).toEqual(['contradicted', 'supported'])
    expect(await checkAfter({}, before)).toEqual([])
  })

  it('names the verdict that a rating moves', async () => {
    expect(await checkAfter({ rating: 1495 }, before)).toEqual([
      'claims/C09a.json: verdict when it was said moves from contradicted to partly; verdict now moves from contradicted to partly',
    ])
  })

  it('names the verdict that a licence moves', async () => {
    expect(await checkAfter({ license: 'LicenseRef-own' }, before)).toEqual([
      'claims/C24.json: verdict when it was said moves from supported to undetermined; verdict now moves from supported to undetermined',
    ])
  })

  it('names what the seat of a lab moves, and what it changes without moving', async () => {
    expect(await checkAfter({ seat: 'SG' }, before)).toEqual([
      'claims/C09a.json: verdict when it was said moves from contradicted to undetermined; verdict now moves from contradicted to undetermined',
      'claims/C24.json: has other figures; its verdicts stand',
    ])
  })
})
