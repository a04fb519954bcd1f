import { isoDateSchema } from '@openfrontier/core/entities'
import { metrics } from '@openfrontier/core/metrics'
import { Command, InvalidArgumentError } from 'commander'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { kebabCase, metricFlags, metricOption } from './metric-flags.ts'

const parameters = z.strictObject({
  asOf: isoDateSchema.optional().describe('until when'),
  state: z
    .union([z.enum(['newest', 'oldest']), isoDateSchema])
    .default('newest')
    .describe('which state'),
  scale: z.enum(['eci', 'arena']).default('eci').describe('which scale'),
  styleControl: z.stringbool().or(z.boolean()).default(true).describe('controlled'),
  top: z.coerce.number().int().min(1).max(10).default(1).describe('how many'),
  margin: z.coerce.number().positive().optional().describe('how much'),
  party: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'two capital letters' })
    .default('US')
    .describe('whose'),
})
const flags = metricFlags(parameters)
const flag = (name: string) => {
  const found = flags.find((candidate) => candidate.flag === name)
  if (found === undefined) throw new Error(`no flag ${name}`)
  return found
}

/** What a command line gives the metric. */
function parse(...args: string[]): Record<string, unknown> {
  const command = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  for (const each of flags) command.addOption(metricOption(each, parameters))
  return command.parse(args, { from: 'user' }).opts()
}

function refusal(name: string, value: string): string {
  try {
    metricOption(flag(name), parameters).parseArg?.(value, undefined)
  } catch (error) {
    if (error instanceof InvalidArgumentError) return error.message
  }
  return 'accepted'
}

test('gives every parameter one flag in kebab case, in the order of the schema', () => {
  expect(flags.map((each) => each.flag)).toEqual(['as-of', 'state', 'scale', 'style-control', 'top', 'margin', 'party'])
  expect(kebabCase('foldHongKongMacau')).toBe('fold-hong-kong-macau')
})

test('tells dates, words, words or dates, yes or no, numbers and text apart', () => {
  expect(flags.map((each) => each.values.kind)).toEqual(['date', 'choice', 'choice', 'boolean', 'number', 'number', 'text'])
  expect(flag('state').values).toEqual({ kind: 'choice', words: ['newest', 'oldest'], orDate: true })
  expect(flag('top').values).toEqual({ kind: 'number', integer: true, bounds: ' from 1 to 10' })
  expect(flag('margin').values).toEqual({ kind: 'number', integer: false, bounds: ' above 0' })
})

test('takes description and default from the schema', () => {
  expect(metricOption(flag('scale'), parameters).description).toBe('which scale (eci, arena; default: eci)')
  expect(metricOption(flag('as-of'), parameters).description).toBe('until when')
})

test('gives the values their types and leaves out what was not given', () => {
  expect(parse('--top', '3', '--style-control', 'false', '--as-of', '2026-01-31')).toEqual({
    top: 3,
    styleControl: false,
    asOf: '2026-01-31',
  })
  expect(parse()).toEqual({})
})

test('takes a bare flag of a yes-or-no parameter as yes', () => {
  expect(parse('--style-control', '--top', '2')).toEqual({ styleControl: true, top: 2 })
})

test('says what was meant where a value is none', () => {
  expect(refusal('scale', 'arenaa')).toBe('It is one of eci, arena. Did you mean arena?')
  expect(refusal('state', 'last')).toBe('It is one of newest, oldest or a date, YYYY-MM-DD.')
  expect(refusal('as-of', '31.3.2026')).toBe('It is a day that exists, written YYYY-MM-DD, like 2026-03-31.')
  expect(refusal('style-control', 'maybe')).toBe('It is yes or no.')
  expect(refusal('top', '11')).toBe('It is a whole number from 1 to 10.')
  expect(refusal('margin', '')).toBe('It is a number above 0.')
  expect(refusal('party', 'usa')).toBe('It is two capital letters.')
})

test('derives flags from every metric, and their defaults give what the metric takes by itself', () => {
  for (const definition of Object.values(metrics)) {
    const derived = metricFlags(definition.parameters)
    expect(derived.map((each) => each.parameter)).toEqual(Object.keys(definition.parameters.shape))
    expect(derived.every((each) => each.description !== '')).toBe(true)
  }
})

test('sees a date where a schema of the metrics describes it anew', () => {
  const kinds = metricFlags(metrics['frontier-lag'].parameters).map(({ flag: name, values }) => [name, values.kind])
  expect(kinds).toContainEqual(['as-of', 'date'])
  expect(kinds).toContainEqual(['since', 'date'])
  expect(kinds).toContainEqual(['vintage', 'choice'])
  expect(kinds).toContainEqual(['fold-hong-kong-macau', 'boolean'])
})
