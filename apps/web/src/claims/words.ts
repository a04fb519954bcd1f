import type { Verdict, VerdictRule, VerdictWord } from '@openfrontier/core'
import { strings } from '../strings.ts'

const plural = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** Words of the list of claims and of a claim's page. What claims and metrics say comes from the dataset and from core. */
export const words = {
  list: {
    words: 'Words',
    wordsHint: 'Words or figures of a claim, of a published statement or of a garbled copy, like “80 % of startups”.',
    kind: 'Kind',
    verdict: 'Verdict now',
    any: 'any',
    none: 'no verdict',
    show: 'Show',
    all: 'All claims',
    count: (found: number, of: number) => (found === of ? `All ${plural(of, 'claim')}` : `${found} of ${plural(of, 'claim')}`),
    tally: (counts: readonly (readonly [string, number])[]) => counts.map(([word, count]) => `${count} ${word}`).join(', '),
    nothing: 'No claim on record fits. Fewer words, or another kind or verdict, may find one.',
    matched: 'Found in what was published:',
    more: (count: number) => `and ${count} more`,
    turnsOn: 'Turns on',
    kinds: { metric: 'measured', event: 'event', attribution: 'attribution', causal: 'cause', forecast: 'forecast' },
    thenShort: 'Then',
    garbled: 'garbled',
  },
  kinds: {
    metric: 'a measured claim',
    event: 'a claim of an event',
    attribution: 'an attribution',
    causal: 'a claim of a cause',
    forecast: 'a forecast',
  },
  restated: 'Tested as',
  attribution: 'This answers whether it was said, not whether it is so.',
  wasSaid: (verdict: VerdictWord) => (verdict === 'supported' || verdict === 'contradicted' ? 'that it was said' : 'whether it was said'),
  noVerdict: 'No verdict',
  answersNow: 'Now',
  answersAsOf: 'As of the date asked for',
  answersThen: 'When it was said',
  measure: 'Measured by',
  threshold: 'Holds if',
  pointsTo: (answer: string) => `the value alone points to ${answer}`,
  rule: 'How a verdict is reached',
  judge: 'Judge it as of',
  see: 'See it as of',
  because: 'Because',
  tooLong: 'Judging it as of this date took longer than a page may compute. The command and the API have no such limit.',
  busy: 'Other claims are being judged. Please try again in a moment.',
  failed: 'It could not be judged as of this date.',
  newest: 'By the newest data',
  curve: 'Every specification',
  curveTitle: (verdict: string, date: string, counts: string) =>
    `${verdict[0]?.toUpperCase()}${verdict.slice(1)} as of ${date}: ${counts[0]?.toLowerCase()}${counts.slice(1)}`,
  curveSubtitle: (said: string, level: number, several: boolean) =>
    `“${said}” Each specification with its ${level} % interval, the one fixed beforehand first; every other changes one choice${several ? '. Where several measures must say yes, the one that decides is drawn' : ''}`,
  curveN: (n: number, specifications: number) => `${n.toLocaleString('en')} in the primary of ${plural(specifications, 'specification')}`,
  specifications: (count: number) => plural(count, 'specification'),
  noAxis: 'by the record, or without a number',
  changes: 'Changes',
  estimate: 'Estimate',
  asked: 'Metric and parameters',
  thenToo: (date: string) => `The same when it was said, ${date}`,
  thenDrawn: 'Drawn, on a page as of that day',
  onRecord: (count: number, unit: string, days: string) =>
    `${count.toLocaleString('en')} ${unit} on record${days === '' ? '' : ` (${days})`}`,
  bounds: 'bounds',
  moreSources: (count: number) => `and ${count} more below`,
  flips: 'What it turns on',
  flipsLead: {
    some: (choices: number) => `${plural(choices, 'choice answers', 'choices answer')} otherwise than the specification fixed beforehand:`,
    none: 'No single choice answers otherwise than the specification fixed beforehand.',
  },
  worst: 'Worst case',
  best: 'Best case',
  lowest: 'Lowest',
  highest: 'Highest',
  beforehand: 'Known beforehand to matter',
  history: 'The verdict over time',
  historyLead: 'Each from what was known on its day: every end of a quarter, every vintage of the index, when it was said, and now.',
  runDays: (count: number) => plural(count, 'day looked at', 'days looked at'),
  historyTitle: 'The primary estimate, from what was known on each day',
  historySubtitle: (label: string, threshold: string | undefined) =>
    threshold === undefined ? label : `${label}; the line across is the threshold, ${threshold}`,
  historyN: (points: number) => plural(points, 'day'),
  historyDoesNotShow:
    'what became known only later. On days without a verdict of their own, intervals come from fewer draws and differ by about a tenth of their width.',
  primaryName: 'Primary',
  asOf: 'As of',
  why: 'Why this day',
  occasions: { quarter: 'end of quarter', vintage: 'vintage of the index', said: 'when it was said', now: 'now' },
  answersOrder: 'Yes / no / indeterminate',
  bearing: 'What bears on it',
  bearingLead: {
    beside: 'Shown beside the verdict, not counted in it.',
    instead: 'Shown in place of a verdict; none of it settles the claim.',
  },
  bearingSubtitle: (metric: string, over: 'series' | 'history') =>
    over === 'series' ? `${metric}, over time` : `${metric}, from what was known on each day`,
  seriesN: (points: number) => plural(points, 'point'),
  bearingDoesNotShow: 'why it changed, or how it will go on.',
  valueName: 'Value',
  figure: 'Figure',
  publishedSection: 'What was published',
  publishedLead: (statements: number, garbled: number) =>
    `${plural(statements, 'statement')} on record${garbled === 0 ? '' : `, and ${plural(garbled, 'garbled copy', 'garbled copies')}, kept to be answered and counted nowhere`}.`,
  grades: 'Grades',
  howGrades: 'How well a statement is known',
  value: 'Value',
  denominator: 'Share of',
  period: 'Speaks of',
  published: 'Published',
  locator: 'Where',
  source: 'Source',
  notKnown: (fields: readonly string[]) => `Not on record: ${fields.join(', ')}.`,
  fields: {
    denominator: 'what it is a share of',
    locator: 'place in the source',
    period: 'time it speaks of',
    published: 'date of publication',
  },
  garbled: 'Goes round garbled as',
  garbledLoose: 'Garbled copies of what no statement here says',
  garbledAnswer: 'What is known instead',
  allStatements: (count: number) => `${plural(count, 'more statement')}`,
  events: 'What happened',
  eventsTitle: (count: number, first: string, last: string) => `${count} events on record, ${first} to ${last}`,
  eventsSubtitle: 'Dated acts that bear on the claim; a bar where the day is not known',
  eventsN: (count: number) => plural(count, 'event'),
  eventsDoNotShow: 'what is not on record, which may still have happened.',
  kind: 'Kind',
  what: 'What',
  grade: 'Grade',
  license: 'Licence',
  eventsAsList: (count: number) => `The ${plural(count, 'event')} with grades and sources`,
  quote: 'To quote and to cite',
  noVerdictQuote: (id: string, said: string, why: string) => `“${said.replace(/[.!]$/, '')}” (claim ${id}) gets no verdict. ${why}`,
  quoteLead: 'Built from the estimates; number, unit, date, interval and n stand in it.',
  caption: 'Caption',
  citation: 'Citation',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
  snapshot: 'Snapshot',
  snapshotNote: 'The checksum of the snapshot: from it the same answer can be computed again.',
  copy: 'Copy',
  copied: 'Copied',
  data: 'Data and rule',
  dataRows: {
    report: 'This verdict with its grid',
    history: 'Its history',
    figures: 'Figures',
    badge: 'Badge',
    command: 'Command',
    library: 'Library',
    rule: 'Rule',
    floor: 'Coverage needed',
    thresholdValue: 'Threshold',
  },
  ruleInWords: ({ shareNeeded, level }: VerdictRule) =>
    `supported or contradicted where the primary and at least ${percent(shareNeeded)} of the specifications agree and none says the contrary; intervals of ${percent(level)}`,
  floorInWords: (floor: number, coverage: number) =>
    `estimates for at least ${percent(floor)} of the specifications; now ${percent(coverage)}`,
  limits: 'What it does not show',
  sources: 'Sources',
  previous: 'Previous claim',
  next: 'Next claim',
  neighbours: 'Other claims',
} as const

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}

/** How the specifications answer, in a sentence without its stop. */
export function countsInWords({ yes, no, indeterminate }: Verdict['counts']): string {
  const total = yes + no + indeterminate
  if (total === 1) return `The only specification ${yes === 1 ? 'says yes' : no === 1 ? 'says no' : 'is indeterminate'}`
  const parts = [
    yes > 0 && `${yes} ${yes === 1 ? 'says' : 'say'} ${strings.answers.yes}`,
    no > 0 && `${no} ${no === 1 ? 'says' : 'say'} ${strings.answers.no}`,
    indeterminate > 0 && `${indeterminate} ${indeterminate === 1 ? 'is' : 'are'} ${strings.answers.indeterminate}`,
  ].filter((part) => part !== false)
  const listed = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `Of ${total} specifications ${listed}`
}
