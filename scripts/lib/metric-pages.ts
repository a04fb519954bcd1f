/** Draws the metrics of the registry as pages for readers: what is asked, how it is computed, what it cannot say, its parameters. */
import type { MetricDefinition } from '@openfrontier/core/metrics'
import * as z from 'zod'

interface ParameterSchema {
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly type?: string | readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly anyOf?: readonly ParameterSchema[]
}

/** Text of each page by file name, with `README.md`, the list of them. */
export function metricPages(metrics: readonly MetricDefinition[]): ReadonlyMap<string, string> {
  const rows = metrics.map(({ id, title, question, version }) => `| [${title}](${id}.md) | \`${id}@${version}\` | ${question} |`)
  const list = [
    ...[
      '# Metrics',
      '',
      'Written from the registry by `npm run docs:metrics`. The same pages, with live values, stand on the site under `/metrics`.',
    ],
    ...[
      'Changing what a metric means makes a new version; the old one stays computable.',
      '',
      '| metric | id and version | question |',
      '| --- | --- | --- |',
    ],
    ...[...rows, ''],
  ]
  return new Map([['README.md', list.join('\n')], ...metrics.map((metric) => [`${metric.id}.md`, pageOf(metric)] as const)])
}

function pageOf({ id, version, title, question, definition, intervalMethod, cannotSay, parameters }: MetricDefinition): string {
  const { properties = {} } = z.toJSONSchema(parameters, { io: 'input', unrepresentable: 'any' }) as {
    readonly properties?: Readonly<Record<string, ParameterSchema>>
  }
  return [
    ...[`# ${title}`, '', `\`${id}@${version}\`. ${question}`, ''],
    ...['## Definition', '', definition, ''],
    ...['## Interval', '', intervalMethod, ''],
    ...['## What it cannot say', '', ...cannotSay.map((line) => `- ${line}`), ''],
    ...['## Parameters', '', '| name | values | default | meaning |', '| --- | --- | --- | --- |'],
    ...Object.entries(properties).map(
      ([name, schema]) =>
        `| \`${name}\` | ${valuesOf(schema)} | ${shown(schema.default)} | ${(schema.description ?? '').replaceAll('|', '\\|')} |`,
    ),
    ...['', '## How to ask', '', '```', `openfrontier metric ${id} --json`, `GET /v1/metrics/${id}`, `frontier.metric('${id}')`, '```', ''],
    ...['[All metrics](README.md)', ''],
  ].join('\n')
}

function valuesOf({ enum: words, type, minimum, maximum, anyOf }: ParameterSchema): string {
  if (words !== undefined) return words.map((word) => `\`${word}\``).join(', ')
  if (anyOf !== undefined) return [...new Set(anyOf.map(valuesOf))].join(' or ')
  const bounds = [
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `from ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `to ${maximum}`,
  ]
  return [Array.isArray(type) ? type.join(' or ') : (type ?? 'text'), ...bounds.filter((bound) => bound !== false)].join(' ')
}

const shown = (value: unknown) => (value === undefined ? '' : `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``)
