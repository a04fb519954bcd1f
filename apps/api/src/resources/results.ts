import { type BenchmarkResult, benchmarkResultSchema, evaluators, known, latestDay, scoreCollections } from '@openfrontier/core/entities'
import { defineResource } from '../records/definition.ts'
import { after, atLeast, atMost, before, developersOf, flag, idOf, party, text, value, word } from '../records/filters.ts'

export const results = defineResource<BenchmarkResult>({
  name: 'results',
  operationId: 'listResults',
  summary: 'Scores of models on benchmarks',
  description: 'Scores an index is fitted on and collections of evaluations overlap and are never merged: `collection` tells them apart.',
  one: 'a result',
  schema: benchmarkResultSchema,
  rowsOf: ({ facts }) => facts.snapshot.benchmarkResults,
  keyOf: (row) => [row.benchmark, row.label, row.configuration ?? '', row.collection, row.knownSince, row.source].join('|'),
  knownSince: (row) => row.knownSince,
  filters: {
    model: idOf('models', (row) => row.model, 'id of the model'),
    country: party((row, view) => developersOf(view, row.model)),
    benchmark: value((row) => row.benchmark, 'id of the benchmark'),
    collection: word((row) => row.collection, scoreCollections, 'where the score stands'),
    evaluatedBy: word((row) => row.evaluatedBy, evaluators, 'who ran it'),
    harness: value((row) => row.harness, 'program that ran it'),
    optimized: flag((row) => row.optimized ?? false, 'whether the source marks it as one the model was tuned for'),
    minValue: atLeast((row) => row.value, "at least, in the benchmark's unit"),
    maxValue: atMost((row) => row.value, "at most, in the benchmark's unit"),
    after: after((row) => row.date, 'evaluated after this day'),
    before: before((row) => row.date, 'evaluated before this day'),
    source: idOf('sources', (row) => row.source, 'id of the publication'),
    text: text((row) => [row.label, known(row.model)], 'part of the name as printed, or of the id'),
  },
  orders: {
    value: (row) => row.value,
    date: ({ date }) => (typeof date === 'string' ? latestDay(date) : undefined),
    label: (row) => row.label,
  },
})
