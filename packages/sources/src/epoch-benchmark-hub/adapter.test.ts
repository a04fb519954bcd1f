import { describe, expect, it } from 'vitest'
import { knownColumns } from '../tables/columns.ts'
import { epochBenchmarkHub } from './adapter.ts'
import { benchmarkFiles } from './benchmark-files.ts'
import { evaluatorOf } from './evaluators.ts'
import { evaluations } from './tables.ts'

const folder = 'epoch/benchmark-hub/2026-04'
const cell = (text: string) => (/[",]/.test(text) ? `"${text}"` : text)

/** A file of the hub with the columns it needs and some rows, of which a test says only the cells it is about. */
function file(name: string, rows: readonly Readonly<Record<string, string>>[]) {
  const spec = benchmarkFiles[name]
  if (spec === undefined) throw new Error(name)
  const header = knownColumns(evaluations(name, spec)).required.map(([column]) => column)
  const lines = rows.map((row) => header.map((column) => cell(row[column] ?? '')).join(','))
  return { path: `${folder}/${name}`, text: [header.join(','), ...lines, ''].join('\n') }
}

const plain = (name: string) => {
  const { score = '', id = 'id' } = benchmarkFiles[name] ?? {}
  return Object.fromEntries([['Model version', 'v'], [score, '0.5'], ...[id].flat().map((column) => [column, 'r1'])])
}

/** The whole hub, each file with one plain row unless a test gives others. */
function read(given: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>) {
  const files = Object.keys(benchmarkFiles).map((name) => file(name, given[name] ?? [plain(name)]))
  const index = { path: `${folder}/epoch_capabilities_index.csv`, text: 'Model version,ECI Score\na,1\nb,2\n' }
  const fit = { path: `${folder}/additional_eci_data/eci_scaling.csv`, text: 'a,b\n1,2\n' }
  const day = { 'gpqa_diamond.csv': [{ ...plain('gpqa_diamond.csv'), 'Started at': '2026-04-24T16:01:38.000Z' }] }
  return epochBenchmarkHub.read([
    ...files.filter(({ path }) => given['gpqa_diamond.csv'] || !path.endsWith('gpqa_diamond.csv')),
    index,
    fit,
    ...(given['gpqa_diamond.csv'] ? [] : [file('gpqa_diamond.csv', day['gpqa_diamond.csv'])]),
  ])
}
const rowsOf = (result: ReturnType<typeof read>, benchmark: string) =>
  result.tables.flatMap(({ rows }) => rows).filter((row) => 'benchmark' in row && row.benchmark === benchmark)

describe("Epoch's Benchmarking Hub", () => {
  it('takes own runs as independent, with error, log and day', () => {
    const run = {
      ...plain('gpqa_diamond.csv'),
      stderr: '0.0158',
      'Log viewer': 'https://logs.example/x',
      'Started at': '2026-04-24T16:01:38.000Z',
    }
    const result = read({ 'gpqa_diamond.csv': [run] })
    expect(rowsOf(result, 'gpqa_diamond')).toEqual([
      {
        ...{ version: 'v', benchmark: 'gpqa_diamond', metric: 'mean_score', value: 0.5, standardError: 0.0158, evaluator: 'independent' },
        ...{ log: 'https://logs.example/x', started: '2026-04-24', id: 'r1' },
      },
    ])
    expect(new Set(result.tables.map(({ date }) => date))).toEqual(new Set(['2026-04-24']))
  })

  it('takes percentages as shares, without the noise of binary fractions', () => {
    const name = 'aider_polyglot_external.csv'
    expect(rowsOf(read({ [name]: [{ ...plain(name), 'Percent correct': '84.9' }] }), 'aider_polyglot')).toMatchObject([{ value: 0.849 }])
  })

  it('reads an interval from its columns, or from what is printed around the score', () => {
    const name = 'webdev_arena_external.csv'
    const rows = [
      { ...plain(name), 'Arena Score': '1500', '95% CI Low': '1490', '95% CI High': '1512', Votes: '2553' },
      { ...plain(name), id: 'r2', 'Arena Score': '1400', 'Score 95% CI': '=+9/-8' },
    ]
    expect(rowsOf(read({ [name]: rows }), 'webdev_arena')).toMatchObject([
      { low: 1490, high: 1512, n: 2553 },
      { low: 1392, high: 1409 },
    ])
  })

  it('takes numbers of examples in any spelling', () => {
    const name = 'arc_ai2_external.csv'
    const rows = ['25-shot', '5.0', 'few'].map((Shots, place) => ({ ...plain(name), id: `r${place}`, Shots }))
    expect(rowsOf(read({ [name]: rows }), 'arc_ai2').map((row) => ('shots' in row ? row.shots : undefined))).toEqual([25, 5, undefined])
  })

  it('sets aside a row that names no version of a model', () => {
    const name = 'mmlu_external.csv'
    const { setAside, counts } = read({ [name]: [plain(name), { ...plain(name), 'Model version': '', id: 'r2' }] })
    expect(setAside).toMatchObject([{ file: `${folder}/${name}`, line: 3, field: 'Model version' }])
    expect(counts).toEqual({ read: 50, taken: 49, setAside: 1, superseded: 0 })
  })

  it('says of files without a benchmark why they are not taken', () => {
    expect(read({}).notes).toEqual([
      `${folder}/epoch_capabilities_index.csv: 2 rows not taken: the index itself, no benchmark; its own publication holds it with intervals`,
      `${folder}/additional_eci_data/eci_scaling.csv: 1 rows not taken: the scale of the index, no benchmark`,
    ])
  })

  it('stops where the file of a benchmark is missing', () => {
    expect(() =>
      epochBenchmarkHub.read([
        file('mmlu_external.csv', [plain('mmlu_external.csv')]),
        { path: `${folder}/additional_eci_data/a.csv`, text: 'a\n' },
      ]),
    ).toThrow('gpqa_diamond.csv')
  })
})

describe('who ran an evaluation', () => {
  it('is a third party for boards, the lab itself for its own models in its report, and else not known', () => {
    expect(evaluatorOf('Stanford HELM', 'OpenAI')).toBe('third-party')
    expect(evaluatorOf('Qwen Technical Report', 'Alibaba')).toBe('lab-itself')
    expect(evaluatorOf('Qwen Technical Report', 'Meta AI')).toBe('unknown')
    expect(evaluatorOf('PapersWithCode', 'OpenAI')).toBe('unknown')
    expect(evaluatorOf('', '')).toBe('unknown')
  })
})
