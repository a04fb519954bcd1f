import { type Benchmark, type Finding, isMet, median, type Row, type Sample } from './benchmark.ts'
import type { Machine } from './machine.ts'

export interface Outcome {
  readonly benchmark: Benchmark
  readonly finding?: Finding
  readonly failed?: string
}

const header = ['what', 'ours', 'the alternative', 'ratio', 'target', 'met', 'growth with 10 × the work']

/** The README of `bench/`: a table for each benchmark, and what stands by hand below the mark. */
export function writeReport(outcomes: readonly Outcome[], machine: Machine, date: string, byHand: string): string {
  const busy = machine.load > machine.cores / 2
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Every figure is the median of several warm runs (lowest–highest), each benchmark in a process of its own; the',
    'alternative runs in turn with ours. Ratios are of processor time where it is known. A target is met on the clock, or, where the machine',
    'was shared, by processor time, and then the table says so.',
    '',
    `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${date}. ${
      busy
        ? `The machine was shared: ${machine.load.toFixed(1)} processes were waiting for its cores when this began, so times are upper bounds.`
        : `Load when this began: ${machine.load.toFixed(1)}.`
    }`,
    '',
    ...outcomes.flatMap(section),
    byHand.trimEnd(),
    '',
  ].join('\n')
}

function section({ benchmark, finding, failed }: Outcome): readonly string[] {
  const lines = [`## ${benchmark.title}`, '', `${benchmark.about} (\`npm run bench -- --only ${benchmark.name}\`)`, '']
  if (finding === undefined) return [...lines, `Not measured: ${failed}.`, '']
  const table = [header, header.map(() => '---'), ...finding.rows.map(cells)].map((row) => `| ${row.join(' | ')} |`)
  return [...lines, ...table, '', ...(finding.notes ?? []).map((note) => `- ${note}`), ...(finding.notes?.length ? [''] : [])]
}

function cells(row: Row): readonly string[] {
  const { what, ours, other, target, tenth } = row
  const met = isMet(row)
  return [
    what,
    shown(ours),
    other ? `${other.label}: ${shown(other)}` : '',
    other ? ratio(ours, other) : '',
    target === undefined ? '' : typeof target === 'number' ? `≤ ${target} ${ours.unit}` : `${target[0]}–${target[1]} ${ours.unit}`,
    met === 'no' ? '**no**' : (met ?? ''),
    tenth ? `${ratio(tenth, ours)} (${tenth.of}: ${shown(tenth)})` : '',
  ]
}

/** Of processor times where both have them, since those do not depend on who else is at work. */
function ratio(of: Sample, to: Sample): string {
  const both = of.processor !== undefined && to.processor !== undefined
  return `${rounded(median(both ? (to.processor ?? []) : to.values) / median(both ? (of.processor ?? []) : of.values))} ×`
}

/** One sample as text, for the table and for the terminal. */
export function shown({ values, unit, processor }: Sample): string {
  const range = values.length > 1 ? ` (${rounded(Math.min(...values))}–${rounded(Math.max(...values))})` : ''
  const used = processor === undefined ? '' : `, ${rounded(median(processor))} ${unit} of processor`
  return `${rounded(median(values))} ${unit}${range}${used}`
}

function rounded(value: number): string {
  return value >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(value < 100 ? 2 : 3)))
}
