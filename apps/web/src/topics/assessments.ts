import { isMissing, known, type Lab, metrics, type Observatory, type OpennessAssessment } from '@openfrontier/core'
import type { DataTable, FigureData } from '../figures/figure-data.ts'
import { estimateRow, footOf, type NamedResult, resultsTable } from '../figures/from-results.ts'
import { queryString } from '../query/query-string.ts'
import type { OpennessQuery } from '../query/topic-queries.ts'
import { strings } from '../strings.ts'
import type { NamedTable, TopicSection } from './topic.ts'

/** What others judge of openness, scheme by scheme: transparency, openness of parts, class. */
export function assessmentSection(observatory: Observatory, countryRule: OpennessQuery['countryRule']): TopicSection {
  const all = observatory.facts.snapshot.opennessAssessments
  const of = (scheme: OpennessAssessment['scheme']) => all.filter((assessment) => assessment.scheme === scheme)
  return {
    id: 'assessments',
    title: 'What others judge',
    text: 'Each scheme asks its own questions of its own choice of models; the points of one are no points of another.',
    ...(of('mof').length > 0 && { figures: [mofFigure(observatory, countryRule)] }),
    tables: [...fmtiTables(observatory, of('fmti')), osaiTable(of('osai'))].filter(({ data }) => data.rows.length > 0),
    metrics: ['mof-class', 'openness-score'],
  }
}

function mofFigure(observatory: Observatory, countryRule: OpennessQuery['countryRule']): FigureData {
  const classes = [
    { reaches: 'III', heading: 'Class III, open model, or better' },
    { reaches: 'II', heading: 'Class II, open tooling, or better' },
    { reaches: 'I', heading: 'Class I, open science' },
  ] as const
  const groups = classes.map(({ reaches, heading }) => ({
    heading,
    rows: (['US', 'CN'] as const).map(
      (of): NamedResult => ({
        id: `${reaches}-${of}`,
        label: strings.countries[of],
        side: of,
        result: observatory.metric('mof-class', { of, reaches, countryRule }),
      }),
    ),
  }))
  const results = groups.flatMap(({ rows }) => rows.map(({ result }) => result))
  const counted = groups[0]?.rows.map(({ label, result }) => `${result.kind === 'estimate' ? result.n : 0} records (${label})`) ?? []
  return {
    id: 'mof-class',
    drawing: {
      kind: 'estimates',
      description: {
        title: 'Recorded models that reach a class of the Model Openness Framework',
        subtitle: 'Percent of the records of the Model Openness Tool that reach a class, with 90 % intervals',
        groups: groups.map(({ heading, rows }) => ({ heading, unit: '%', domain: [0, 100], rows: rows.map(estimateRow) })),
        foot: footOf(observatory, results, { n: counted.join(', '), doesNotShow: metrics['mof-class'].cannotSay }),
      },
    },
    table: resultsTable(
      'Class',
      groups.flatMap(({ heading, rows }) => rows.map(({ label, result }) => ({ label: `${heading}: ${label}`, result }))),
    ),
    json: `/v1/metrics/mof-class${queryString({ countryRule, asOf: observatory.date })}`,
  }
}

/** Developers by the indicators they meet. Editions have different indicators: the newest stands by itself. */
function fmtiTables(observatory: Observatory, assessments: readonly OpennessAssessment[]): readonly NamedTable[] {
  const published = assessments.filter((assessment) => dateOf(assessment) <= observatory.date)
  const newest = published.map(dateOf).sort().at(-1)
  const [now, before] = [published.filter((one) => dateOf(one) === newest), published.filter((one) => dateOf(one) !== newest)]
  return [
    fmtiTable(observatory, now, {
      id: 'fmti',
      title: `Foundation Model Transparency Index, ${now[0]?.edition ?? ''}: indicators that a developer meets`,
    }),
    { ...fmtiTable(observatory, before, { id: 'fmti-earlier', title: 'The same in earlier editions' }), folded: true },
  ]
}

function fmtiTable(
  observatory: Observatory,
  assessments: readonly OpennessAssessment[],
  names: Pick<NamedTable, 'id' | 'title'>,
): NamedTable {
  const rows = assessments
    .map((assessment) => {
      const points = assessment.items.flatMap(({ score }) => (isMissing(score) ? [] : [score]))
      const lab = known(assessment.lab)
      return { assessment, met: points.filter((point) => point > 0).length, judged: points.length, lab: lab && observatory.labs.get(lab) }
    })
    .sort((x, y) => compare(dateOf(y.assessment), dateOf(x.assessment)) || y.met - x.met || compare(x.assessment.label, y.assessment.label))
  return {
    ...names,
    note: 'Transparency about a model, its making and its use, not openness of its weights. Editions ask different questions.',
    data: {
      columns: [
        { name: 'Developer' },
        { name: 'Country' },
        { name: 'Edition', date: true },
        { name: 'Met', number: true },
        { name: 'Of', number: true },
      ],
      rows: rows.map(({ assessment, met, judged, lab }) => [
        { text: [assessment.label, assessment.version].filter(Boolean).join(', ') },
        countryCell(lab),
        { text: assessment.edition ?? '' },
        { text: String(met), value: met },
        { text: String(judged), value: judged },
      ]),
    },
  }
}

function countryCell(lab: Lab | undefined | '') {
  const country = lab ? known(lab.headquarters.country) : undefined
  return { text: country ?? 'unknown', ...(country !== undefined && { country }) }
}

const dateOf = ({ date, knownSince }: OpennessAssessment) => known(date) ?? knownSince
const compare = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

function osaiTable(assessments: readonly OpennessAssessment[]): NamedTable {
  const words = ['open', 'partial', 'closed'] as const
  const rows = assessments
    .map((assessment) => ({
      assessment,
      counts: words.map((word) => assessment.items.filter((item) => item.word === word).length),
    }))
    .sort(
      (x, y) =>
        (y.counts[0] ?? 0) - (x.counts[0] ?? 0) ||
        (y.counts[1] ?? 0) - (x.counts[1] ?? 0) ||
        compare(x.assessment.label, y.assessment.label),
    )
  const data: DataTable = {
    columns: [{ name: 'Model' }, ...words.map((word) => ({ name: word.charAt(0).toUpperCase() + word.slice(1), number: true }))],
    rows: rows.map(({ assessment, counts }) => {
      const model = known(assessment.model)
      return [
        {
          text: [assessment.label, assessment.version].filter(Boolean).join(' '),
          ...(model !== undefined && { href: `/models/${model}` }),
        },
        ...counts.map((count) => ({ text: String(count), value: count })),
      ]
    }),
  }
  return {
    id: 'osai',
    folded: true,
    title: 'European Open Source AI Index: parts of a model that are open, partly open or closed',
    note: 'As the archived copy of the index judges fourteen parts of each model; it dates no judgement.',
    data,
  }
}
