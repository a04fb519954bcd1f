import { known, latestDay, type RiskEvaluation, riskEvaluationSchema, riskKinds } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, before, developersOf, flag, idOf, party, text, value, word } from '../records/filters.ts'

export const risk = defineResource<RiskEvaluation>({
  name: 'risk',
  operationId: 'listRiskEvaluations',
  summary: 'Safety findings: how often something happened in how many trials',
  one: 'a finding',
  schema: riskEvaluationSchema,
  rowsOf: ({ facts }) => facts.snapshot.riskEvaluations,
  keyOf: (row) =>
    [row.kind, row.questionSet, known(row.language) ?? '', row.label, row.configuration ?? '', row.outcome, row.date, row.source].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    kind: word((row) => row.kind, riskKinds, 'what was tested'),
    outcome: value((row) => row.outcome, 'what was counted'),
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model, row.labs)),
    questionSet: value((row) => row.questionSet, 'attack or question set'),
    language: value((row) => row.language, 'ISO 639 code of the questions'),
    judge: value((row) => row.judge, 'who or what judged the answers'),
    controls: word((row) => row.controls, ['open', 'closed'], 'whether the models it is compared with have open weights'),
    evaluation: value((row) => row.evaluation, 'evaluation within which models are compared'),
    control: flag((row) => row.control ?? false, 'whether others are compared with it'),
    minTrials: atLeast((row) => row.n, 'at least so many trials'),
    after: after((row) => row.date, 'after this day'),
    before: before((row) => row.date, 'before this day'),
    source: idOf('sources', (row) => row.source, 'id of the publication'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: { date: (row) => latestDay(row.date), n: (row) => known(row.n), label: (row) => row.label },
})
