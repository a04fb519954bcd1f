import { type MetricId, metricIds, metrics } from '@openfrontier/core/metrics'
import { type AnswerThreshold, fragility, type Multiverse, multiverse } from '@openfrontier/core/sensitivity'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { didYouMean, UsageError } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { kebabCase } from '../metric-flags.ts'
import { print } from '../output.ts'
import { fragilityText, multiverseRows, multiverseText } from '../sensitivity-text.ts'
import { computeOrExplain } from './metric.ts'

type Settings = Readonly<Record<string, readonly string[]>>

interface Flags extends CommonFlags {
  readonly vary: Settings
  readonly with: Settings
  readonly above?: number
  readonly below?: number
  readonly most: number
}

/** `sensitivity <metric>`: which choices, and which models, an answer hangs on. */
export function sensitivityCommand(command: Command, context: CommandContext): void {
  command
    .argument('<metric>', 'which metric; openfrontier metric lists them')
    .addOption(settings('--vary <name=value,value>', 'a parameter and the values to run it through; may be given several times'))
    .addOption(settings('--with <name=value>', 'a parameter that stays at another value than its default'))
    .addOption(threshold('--above <number>', 'the answer asked for: is the value above this number?'))
    .addOption(threshold('--below <number>', 'or is it below?').conflicts('above'))
    .addOption(new Option('--most <number>', 'models to take away together, at most').default(2).argParser(wholeNumber))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier sensitivity frontier-gap --vary top=1,2,3 --above 3.5
  openfrontier sensitivity frontier-gap --above 3.5 \\
    --vary country-rule=headquarters,any-developer
  openfrontier sensitivity frontier-lag --with a=openai --above 3`,
    )
  addCommonFlags(command).action(async (given: string, flags: Flags) => {
    const metric = knownMetric(given)
    const threshold = thresholdOf(flags)
    if (threshold === undefined && Object.keys(flags.vary).length === 0) throw new UsageError('give --vary, or --above or --below a number')
    const frontier = await context.open('all', flags.asOf)
    const parameters = { asOf: frontier.date, ...singles(metric, flags.with) }
    const result = computeOrExplain(() => ({
      ...(Object.keys(flags.vary).length > 0 && {
        multiverse: multiverse(frontier.facts, { metric, parameters, vary: named(metric, flags.vary), ...(threshold && { threshold }) }),
      }),
      ...(threshold && { fragility: fragility(frontier.facts, { metric, parameters, threshold, most: flags.most }) }),
    }))
    await print(context.terminal, flags, {
      json: () => result,
      rows: () => (result.multiverse ? multiverseRows(result.multiverse) : []),
      text: (style) =>
        [
          ...(result.multiverse ? [multiverseText(metrics[metric], result.multiverse satisfies Multiverse, style)] : []),
          ...(result.fragility && threshold ? [fragilityText(result.fragility, threshold, flags.most, style)] : []),
        ].join('\n\n'),
    })
  })
}

function knownMetric(given: string): MetricId {
  const metric = metricIds.find((id) => id === given)
  if (metric === undefined) {
    throw new UsageError(`there is no metric "${given}"${didYouMean(given, metricIds)} The metrics are ${metricIds.join(', ')}.`)
  }
  return metric
}

/** Parameters by their name in the library, from their name on the command line. */
function named(metric: MetricId, given: Settings): Settings {
  const names = Object.keys(metrics[metric].parameters.shape)
  return Object.fromEntries(
    Object.entries(given).map(([flag, values]) => {
      const name = names.find((candidate) => candidate === flag || kebabCase(candidate) === flag)
      if (name !== undefined) return [name, values]
      throw new UsageError(`${metric} has no parameter "${flag}"${didYouMean(flag, names.map(kebabCase))}`)
    }),
  )
}

function singles(metric: MetricId, given: Settings): Record<string, string> {
  return Object.fromEntries(Object.entries(named(metric, given)).map(([name, values]) => [name, values.join(',')]))
}

function settings(flags: string, description: string): Option {
  return new Option(flags, description).default({}, 'none').argParser((text, before: Settings) => {
    const [name, values] = text.split('=')
    if (!name || !values) throw new InvalidArgumentError('It is a name and values, like top=1,2,3.')
    return { ...before, [name]: values.split(',') }
  })
}

function threshold(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text)
    if (!Number.isFinite(value)) throw new InvalidArgumentError('It is a number, in the unit of the metric; a share is 0 to 1.')
    return value
  })
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1 || value > 4) throw new InvalidArgumentError('It is a whole number from 1 to 4.')
  return value
}

function thresholdOf({ above, below }: Flags): AnswerThreshold | undefined {
  if (above !== undefined) return { side: 'above', value: above }
  return below === undefined ? undefined : { side: 'below', value: below }
}
