import { isoDateSchema } from '@openfrontier/core/entities'
import { countryRules } from '@openfrontier/core/observatory'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { didYouMean } from './errors.ts'
import type { FormFlags } from './output.ts'

/** Flags that every command has. */
export interface CommonFlags extends FormFlags {
  readonly asOf?: string
}

/** Adds `--as-of`, `--json` and `--csv`. */
export function addCommonFlags(
  command: Command,
  asOfMeans = "only what was known by this date counts (default: the snapshot's date)",
): Command {
  return addFormFlags(command.addOption(dateOption('--as-of <date>', asOfMeans)))
}

/** Adds `--json` and `--csv`. */
export function addFormFlags(command: Command): Command {
  return command
    .addOption(new Option('--json', 'print JSON').conflicts('csv'))
    .addOption(new Option('--csv', 'print CSV (RFC 4180)').conflicts('json'))
}

export function countryRuleOption(): Option {
  return choiceOption('--country-rule <rule>', "who counts as a country's model", countryRules).default('headquarters')
}

export const dateExpected = 'It is a day that exists, written YYYY-MM-DD, like 2026-03-31.'

/** An option whose value is a calendar day. */
export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const parsed = isoDateSchema.safeParse(text)
    if (parsed.success) return parsed.data
    throw new InvalidArgumentError(dateExpected)
  })
}

/** An option whose value is one of some words; the help lists them, and so does the error. */
export function choiceOption(flags: string, description: string, words: readonly string[]): Option {
  const option = new Option(flags, description).choices([...words])
  return option.argParser((text) => {
    if (words.includes(text)) return text
    throw new InvalidArgumentError(`It is one of ${words.join(', ')}${didYouMean(text, words)}`)
  })
}

/** An option whose value is a number within bounds. */
export function numberOption(
  flags: string,
  description: string,
  bounds: { readonly minimum?: number; readonly integer?: boolean } = {},
): Option {
  const { minimum = Number.NEGATIVE_INFINITY, integer = false } = bounds
  const expected = `It is ${integer ? 'a whole number' : 'a number'}${Number.isFinite(minimum) ? ` of at least ${minimum}` : ''}.`
  return new Option(flags, description).argParser((text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(value) || value < minimum || (integer && !Number.isInteger(value))) throw new InvalidArgumentError(expected)
    return value
  })
}
