import { formatNumber, known, type MetricResult, metrics, type Observatory } from '@openfrontier/core'
import { detail, detailNumber, detailText } from '../details.ts'
import type { DataCell, DataTable } from '../figures/figure-data.ts'
import { strings } from '../strings.ts'
import type { NamedTable, TopicSection } from './topic.ts'

/** Level of the test. */
const { alpha } = metrics['openness-change-point'].parameters.parse({})

/** Labs with fewer releases of the list are not tested: nearly any order of them would do. */
const fewest = 12

interface TestedLab {
  readonly id: string
  readonly name: string
  readonly country: string | undefined
  readonly result: MetricResult
}

/** When the releases of a lab turned from open to closed or back, with the acts and words that speak for it. */
export function changePointSection(observatory: Observatory): TopicSection {
  const labs = testedLabs(observatory)
  const found = labs.filter(({ result }) => result.kind === 'estimate' && result.answer !== 'no-change-shown')
  return {
    id: 'changes',
    title: 'Labs that changed course',
    text: `Of ${labs.length} labs with at least ${fewest} releases on Epoch AI’s list of notable models, ${found.length} show a change at the ${Math.round(100 * alpha)} % level. Tests of labs that did not change would find one in ${Math.round(1 / alpha)} by chance alone; the dates are those of the first release after the change.`,
    tables: [
      { id: 'change-points', title: 'Open and closed releases before and after the likeliest change', data: changeTable(labs) },
      { id: 'no-change', folded: true, title: 'Labs without a change to look for', data: alikeTable(labs) },
      ...found.flatMap(eventsTable),
    ],
    metrics: ['openness-change-point'],
  }
}

function testedLabs(observatory: Observatory): readonly TestedLab[] {
  const releases = new Map<string, number>()
  for (const { list, labs } of observatory.facts.snapshot.listings) {
    if (list !== 'epoch-notable') continue
    for (const lab of known(labs) ?? []) releases.set(lab, (releases.get(lab) ?? 0) + 1)
  }
  return [...releases]
    .filter(([, count]) => count >= fewest)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .flatMap(([id]): TestedLab[] => {
      const lab = observatory.labs.get(id)
      const result = observatory.metric('openness-change-point', { of: id })
      if (result.kind === 'undetermined' && result.reason === 'coverage-too-low') return []
      return [{ id, name: lab?.name ?? id, country: known(lab?.headquarters.country), result }]
    })
    .sort((x, y) => pValueOf(x.result) - pValueOf(y.result))
}

const pValueOf = (result: MetricResult) => detailNumber(result, 'pValue') ?? 2

const answers: Readonly<Record<string, string>> = { closed: 'closed', opened: 'opened', 'no-change-shown': 'no change shown' }

function changeTable(labs: readonly TestedLab[]): DataTable {
  return {
    columns: [
      { name: 'Lab' },
      { name: 'Country' },
      { name: 'Answer' },
      { name: 'Likeliest change', date: true },
      { name: 'Open before, %', number: true },
      { name: 'Open after, %', number: true },
      { name: 'p-value', number: true },
      { name: 'n', number: true },
    ],
    rows: labs.flatMap(({ name, country, result }) =>
      result.kind !== 'estimate'
        ? []
        : [
            [
              { text: name },
              countryCell(country),
              { text: answers[result.answer ?? ''] ?? result.answer ?? '' },
              { text: detailText(result, 'changeOn') ?? '' },
              share(result, 'openBefore'),
              share(result, 'openAfter'),
              { text: formatNumber(pValueOf(result), 'p-value'), value: pValueOf(result) },
              { text: String(result.n), value: result.n },
            ],
          ],
    ),
  }
}

/** Labs whose releases are all open or all closed. */
function alikeTable(labs: readonly TestedLab[]): DataTable {
  return {
    columns: [{ name: 'Lab' }, { name: 'Country' }, { name: 'Why' }],
    rows: labs.flatMap(({ name, country, result }) =>
      result.kind === 'undetermined' ? [[{ text: name }, countryCell(country), { text: result.detail }]] : [],
    ),
  }
}

const countryCell = (country: string | undefined): DataCell => ({ text: country ?? 'unknown', ...(country !== undefined && { country }) })

function share(result: MetricResult, name: string): DataCell {
  const value = detailNumber(result, name)
  return value === undefined ? { text: '' } : { text: formatNumber(value, 'share'), value }
}

function eventsTable({ id, name, result }: TestedLab): readonly NamedTable[] {
  const events = detail(result, 'events')
  if (!Array.isArray(events) || events.length === 0) return []
  return [
    {
      id: `events-${id.replaceAll('.', '-')}`,
      title: `What ${name} did and said`,
      folded: true,
      data: {
        columns: [{ name: 'Date', date: true }, { name: 'Act' }, { name: 'What happened' }, { name: 'Grade' }],
        rows: events.map((event) => [
          { text: textOf(event, 'date').replace('..', ' to ') },
          { text: textOf(event, 'kind').replaceAll('-', ' ') },
          { text: textOf(event, 'what') },
          { text: gradeInWords(textOf(event, 'grade')) },
        ]),
      },
    },
  ]
}

function gradeInWords(grade: string): string {
  return grade in strings.grades ? strings.grades[grade as keyof typeof strings.grades] : grade
}

function textOf(event: unknown, key: string): string {
  const value = typeof event === 'object' && event !== null ? (event as Readonly<Record<string, unknown>>)[key] : undefined
  return typeof value === 'string' ? value : ''
}
