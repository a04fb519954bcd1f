import * as z from 'zod'
import { isoDateSchema } from '../../entities/index.ts'
import { parseParty } from '../../observatory/country-rule.ts'
import type { Facts } from '../../observatory/facts.ts'
import { relationGroups, selectDerivatives } from '../adoption/derivatives.ts'
import { askedFor, asOfParameter, countryParameters, defineMetric, drawParameters, resultHead, undetermined } from '../definition.ts'
import { unknownParty } from '../population/pair.ts'
import { periodsOf } from '../population/window.ts'
import type { Estimate, Series, Undetermined } from '../result.ts'
import { authorInterval, sumOf, type Tally } from './author-interval.ts'
import { byDeclaredBase, byRoot, regionsOfParty } from './weights.ts'

const parameters = z.strictObject({
  ...asOfParameter,
  of: z.string().min(1).default('CN').describe('whose base: CN, US, EU or other, or a family; under declared-base a country or lab'),
  by: z
    .enum(['region', 'family', 'declared-base'])
    .default('region')
    .describe("region or family of the root base by the source's reading, or developers of the declared base by ours"),
  relations: z
    .enum(relationGroups)
    .default('fine-tunes-and-adapters')
    .describe('how made from the base; all has merges and undeclared relations too'),
  since: isoDateSchema.optional().describe('only repositories made since'),
  until: isoDateSchema.optional().describe('only repositories made until'),
  minimumDownloads: z.coerce.number<number>().min(0).default(0).describe('only repositories with so many downloads in 30 days'),
  languageOnly: z
    .stringbool()
    .or(z.boolean())
    .default(false)
    .describe('only what the source counts as a language or vision-language model'),
  undeclared: z
    .enum(['left-out', 'counted'])
    .default('left-out')
    .describe('repositories without a declared base: left out, or in the whole as unknown, whatever their relation'),
  every: z.enum(['month', 'quarter']).optional().describe('a series by the day repositories were made; default: one figure'),
  ...countryParameters,
  ...drawParameters,
})
type Parameters = z.output<typeof parameters>

export const derivativeShare = defineMetric({
  id: 'derivative-share',
  version: 1,
  title: 'Derivative share',
  question: 'On whose models do new derivatives stand?',
  definition:
    'Share of derived repositories of the newest copy whose base is of a side: root base by region or family, or declared base by developer, where each of k bases counts 1/k. Repositories whose root is not known stay in the whole: the value is the lower bound.',
  intervalMethod:
    'Bootstrap over authors, since one author makes many; from the lower end with unknown roots counted as no to the upper with all of them counted as yes.',
  cannotSay: [
    'It does not show use: most repositories are hardly downloaded, and many are made by machine.',
    'The copy holds mostly repositories made within weeks; it is no history and no random sample of the hub.',
    'A base is what the author declares; what is declared wrongly counts wrongly.',
  ],
  detailUnits: { authors: 'authors', unknown: 'repositories', yes: 'repositories' },
  parameters,
  compute: computeDerivativeShare,
})

export function computeDerivativeShare(facts: Facts, given: Parameters): Estimate | Series | Undetermined {
  const { every } = given
  return every === undefined ? shareOf(facts, given) : seriesOf(facts, given, every)
}

/** The share among repositories made in each period, as far back as the copy holds any. */
function seriesOf(facts: Facts, given: Parameters, every: 'month' | 'quarter'): Series | Undetermined {
  const head = resultHead(derivativeShare, given)
  const asOf = askedFor(facts, given)
  const selected = selectDerivatives(facts, given, asOf)
  if (selected.kind === 'not-compared') return undetermined(head, asOf, selected.reason, selected.detail)
  const [first] = selected.repositories.map(({ created }) => created).sort()
  const window = { from: given.since ?? first ?? selected.copied, to: given.until ?? selected.copied }
  const results = periodsOf(every, window).map(({ from, to }) => ({ to, result: shareOf(facts, { ...given, since: from, until: to }) }))
  const points = results.flatMap(({ to, result }) => (result.kind === 'estimate' ? [{ date: to, ...result }] : []))
  if (points.length === 0) {
    const whole = shareOf(facts, given)
    return whole.kind === 'undetermined' ? whole : undetermined(head, asOf, 'no-data', 'no repository was made in the window')
  }
  return {
    kind: 'series',
    ...head,
    asOf,
    points,
    caveats: [
      'Periods without a repository are left out.',
      `All stand in the copy of ${selected.copied}: of what was made long before only what is still of note is in it.`,
    ],
  }
}

function shareOf(facts: Facts, given: Parameters): Estimate | Undetermined {
  const head = resultHead(derivativeShare, given)
  const asOf = askedFor(facts, given)
  if (given.by === 'region' && !Object.hasOwn(regionsOfParty, given.of)) {
    const detail = `the source names the regions ${Object.keys(regionsOfParty).join(', ')} only; others by declared-base`
    return undetermined(head, asOf, 'unknown-party', detail)
  }
  const refused = given.by === 'declared-base' ? unknownParty(facts, parseParty(given.of)) : undefined
  if (refused) return undetermined(head, asOf, refused.reason, refused.detail)
  const selected = selectDerivatives(facts, given, asOf)
  if (selected.kind === 'not-compared') return undetermined(head, asOf, selected.reason, selected.detail)
  const { repositories, copied } = selected
  if (repositories.length === 0) return undetermined(head, asOf, 'no-data', `no repository of the copy of ${copied} fits`)
  const authors = new Map<string, Tally>()
  const options = { rule: given.countryRule, foldHongKongMacau: given.foldHongKongMacau }
  for (const repository of repositories) {
    const { yes, unknown } =
      given.by === 'declared-base' ? byDeclaredBase(facts, repository, given.of, options) : byRoot(repository, given.of, given.by)
    const author = repository.id.split('/')[0] ?? repository.id
    const tally = authors.get(author) ?? { yes: 0, unknown: 0, all: 0 }
    authors.set(author, { yes: tally.yes + yes, unknown: tally.unknown + unknown, all: tally.all + 1 })
  }
  const { yes, unknown, all } = sumOf([...authors.values()])
  return {
    kind: 'estimate',
    ...head,
    value: yes / all,
    unit: 'share',
    interval: authorInterval([...authors.values()], given),
    n: repositories.length,
    population: `${repositories.length} repositories on Hugging Face, ${given.relations}, in the copy of ${copied}`,
    asOf,
    evaluatedOn: copied,
    inputs: selected.sources.map((id) => ({ kind: 'source', id })),
    caveats: [
      `The root base of ${Math.round(unknown)} repositories is not known; they count as no in the value.`,
      ...(given.by === 'region' ? ['Of several declared bases the source reads one root.'] : []),
      'It does not show downloads or use.',
    ],
    details: {
      universe: 'huggingface-derivatives',
      lowerBound: yes / all,
      upperBound: (yes + unknown) / all,
      ...(all > unknown && { shareOfKnown: yes / (all - unknown) }),
      yes,
      unknown,
      authors: authors.size,
      copied,
    },
  }
}
