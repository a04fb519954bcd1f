import { type IsoDate, latestDay } from '@openfrontier/core/entities'
import {
  type CountryRule,
  isCountry,
  type ModelFilter,
  type ModelSummary,
  type Observatory,
  parseParty,
} from '@openfrontier/core/observatory'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { didYouMean, UsageError } from '../errors.ts'
import { addCommonFlags, type CommonFlags, choiceOption, countryRuleOption, dateOption, numberOption } from '../flags.ts'
import { modelRecord, modelRow } from '../model-record.ts'
import { modelsText } from '../models-text.ts'
import { print } from '../output.ts'

export const sortings = ['index', 'rating', 'released', 'id'] as const
export type Sorting = (typeof sortings)[number]

interface ModelsFlags extends CommonFlags {
  readonly country?: string
  readonly countryRule: CountryRule
  readonly lab?: string
  readonly family?: string
  readonly open?: NonNullable<ModelFilter['open']>
  readonly license?: string
  readonly releasedAfter?: IsoDate
  readonly releasedBefore?: IsoDate
  readonly minIndex?: number
  readonly text?: string
  readonly sort: Sorting
  readonly limit: number
}

/** `models`: the models that pass all filters given. */
export function modelsCommand(command: Command, context: CommandContext): void {
  command
    .addOption(new Option('--country <code>', 'country (CN), lab id, or several joined by "+"'))
    .addOption(countryRuleOption())
    .addOption(new Option('--lab <id>', 'developed by this lab, like deepseek'))
    .addOption(new Option('--family <name>', 'product line, like qwen'))
    .addOption(
      choiceOption('--open <how>', 'weights: can be downloaded; osi-licence and commercial: under such terms', [
        'weights',
        'osi-licence',
        'commercial',
        'closed',
      ] satisfies ModelFilter['open'][]),
    )
    .addOption(new Option('--license <id>', 'weights under this licence, like Apache-2.0'))
    .addOption(dateOption('--released-after <date>', 'first released after this day'))
    .addOption(dateOption('--released-before <date>', 'first released before this day'))
    .addOption(numberOption('--min-index <points>', 'at least so many index points'))
    .addOption(new Option('--text <part>', 'part of an id, name or alias'))
    .addOption(choiceOption('--sort <by>', 'highest or newest first; those without a value last', sortings).default('index'))
    .addOption(numberOption('--limit <count>', 'at most so many; 0: all', { minimum: 0, integer: true }).default(50))
  addCommonFlags(command).action(async (flags: ModelsFlags) => {
    const frontier = await context.open('default', flags.asOf)
    checkNames(frontier, flags)
    const found = [...frontier.models.find(flags)].sort(comparators[flags.sort])
    const shown = flags.limit === 0 ? found : found.slice(0, flags.limit)
    const records = shown.map(modelRecord)
    await print(context.terminal, flags, {
      json: () => records,
      rows: () => records.map(modelRow),
      text: (style) => modelsText(records, { found: found.length, sort: flags.sort, asOf: frontier.date }, style),
    })
  })
}

/** A filter by a name that does not exist would find nothing and look like an answer. */
function checkNames(frontier: Observatory, flags: ModelsFlags): void {
  const labs = [
    ...parseParty(flags.country ?? '').filter((member) => !isCountry(member) && member !== ''),
    ...(flags.lab === undefined ? [] : [flags.lab]),
  ]
  for (const lab of labs) {
    if (!frontier.labs.has(lab))
      throw new UsageError(`there is no lab "${lab}"${didYouMean(lab, frontier.labs.keys())} A country is two capital letters, like CN.`)
  }
  if (flags.license !== undefined && !frontier.licenses.has(flags.license)) {
    throw new UsageError(`there is no licence "${flags.license}"${didYouMean(flags.license, frontier.licenses.keys())}`)
  }
}

const byId = (x: ModelSummary, y: ModelSummary) => (x.model.id < y.model.id ? -1 : 1)
const highestFirst = (scoreOf: (summary: ModelSummary) => number | undefined) => (x: ModelSummary, y: ModelSummary) =>
  (scoreOf(y) ?? Number.NEGATIVE_INFINITY) - (scoreOf(x) ?? Number.NEGATIVE_INFINITY) || byId(x, y)

const comparators: Readonly<Record<Sorting, (x: ModelSummary, y: ModelSummary) => number>> = {
  id: byId,
  index: highestFirst(({ index }) => index?.value),
  rating: highestFirst(({ rating }) => rating?.value),
  released: highestFirst(({ firstPublic }) => (firstPublic ? Date.parse(latestDay(firstPublic.date)) : undefined)),
}
