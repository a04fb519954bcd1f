import {
  type Benchmark,
  benchmarkResultSchema,
  benchmarkSchema,
  indexDifficultySchema,
  isoDateSchema,
  known,
  latestDay,
  sourceSchema,
} from '@openfrontier/core/entities'
import * as z from 'zod'
import { defineRecord, defineResource } from '../records/definition.ts'
import { after, before, text, value, word } from '../records/filters.ts'
import { sourcesOf } from './records.ts'

const recordSchema = z
  .strictObject({
    asOf: isoDateSchema,
    benchmark: benchmarkSchema,
    difficulties: z.array(indexDifficultySchema).describe('its difficulty in each vintage of the index, oldest first'),
    results: z.array(benchmarkResultSchema).describe('scores on it, highest first'),
    sources: z.array(sourceSchema),
  })
  .meta({ id: 'BenchmarkRecord', title: 'Benchmark in full' })

export const benchmarks = defineResource<Benchmark>({
  name: 'benchmarks',
  operationId: 'listBenchmarks',
  summary: 'Tests that models are scored on',
  one: 'a benchmark',
  schema: benchmarkSchema,
  rowsOf: ({ facts }) => facts.snapshot.benchmarks,
  keyOf: (benchmark) => benchmark.id,
  filters: {
    domain: value((benchmark) => benchmark.domain, 'what it tests'),
    unit: value((benchmark) => benchmark.unit, 'unit of its scores'),
    direction: word((benchmark) => benchmark.direction, ['higher', 'lower'], 'which end is better'),
    items: word((benchmark) => benchmark.items, ['public', 'private', 'mixed'], 'whether its items are public'),
    releasedAfter: after((benchmark) => benchmark.released, 'published after this day'),
    releasedBefore: before((benchmark) => benchmark.released, 'published before this day'),
    text: text((benchmark) => [benchmark.id, benchmark.name, ...benchmark.aliases], 'part of a name or id'),
  },
  orders: { name: (benchmark) => benchmark.name, released: ({ released }) => dayOf(known(released)) },
  record: defineRecord({
    operationId: 'getBenchmark',
    summary: 'A benchmark with its difficulty and its scores',
    parameters: { id: 'id of the benchmark' },
    schema: recordSchema,
    gather: (view, benchmark: Benchmark) => {
      const { benchmarkResults, indexDifficulties } = view.facts.snapshot
      const results = benchmarkResults.filter((row) => row.benchmark === benchmark.id && row.knownSince <= view.date)
      return {
        asOf: view.date,
        benchmark,
        difficulties: indexDifficulties
          .filter((row) => row.benchmark === benchmark.id && row.vintage <= view.date)
          .sort((x, y) => (x.vintage < y.vintage ? -1 : 1)),
        results: [...results].sort((x, y) => y.value - x.value || (x.label < y.label ? -1 : 1)),
        sources: sourcesOf(view, [benchmark, ...results.map(({ source }) => ({ sources: [source] }))]),
      }
    },
  }),
})

function dayOf(date: Parameters<typeof latestDay>[0] | undefined): string | undefined {
  return date && latestDay(date)
}
