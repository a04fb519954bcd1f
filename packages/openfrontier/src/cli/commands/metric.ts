import { InvalidParametersError, type MetricDefinition, metricIds, metrics } from '@openfrontier/core/metrics'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { didYouMean, UsageError } from '../errors.ts'
import { addFormFlags } from '../flags.ts'
import { definitions, paragraph, type Style } from '../layout.ts'
import { kebabCase, metricFlags, metricOption } from '../metric-flags.ts'
import { type FormFlags, print } from '../output.ts'
import { resultRows } from '../result-rows.ts'
import { resultText } from '../result-text.ts'

/** `metric <id>`: computes a metric. Its flags are its parameters; without an id it lists the metrics. */
export function metricCommand(command: Command, context: CommandContext): void {
  command.argument('[id]', 'which metric; without one, all are listed')
  // What follows a metric's name is the metric's; what follows a misspelt one must not hide that it is misspelt.
  command.enablePositionalOptions().allowUnknownOption().allowExcessArguments()
  addFormFlags(command).action(async (id: string | undefined, flags: FormFlags) => {
    if (id?.startsWith('-')) throw new UsageError(`unknown option '${id}'${didYouMean(id, ['--json', '--csv', '--help'])}`)
    if (id !== undefined)
      throw new UsageError(`there is no metric "${id}"${didYouMean(id, metricIds)} The metrics are ${metricIds.join(', ')}.`)
    await listMetrics(context, flags)
  })
  for (const definition of Object.values(metrics)) oneMetric(command.command(definition.id), definition, context)
}

function oneMetric(command: Command, definition: MetricDefinition, context: CommandContext): void {
  command.allowUnknownOption(false).allowExcessArguments(false).summary(definition.question).description(aboutMetric(definition))
  for (const flag of metricFlags(definition.parameters)) command.addOption(metricOption(flag, definition.parameters))
  addFormFlags(command).action(async () => {
    const { json, csv, ...parameters } = command.optsWithGlobals<FormFlags & { readonly asOf?: string }>()
    const frontier = await context.open('all')
    const result = computeOrExplain(() => frontier.metric(definition.id as keyof typeof metrics, parameters))
    await print(
      context.terminal,
      { ...(json && { json }), ...(csv && { csv }) },
      {
        json: () => result,
        rows: () => resultRows(result),
        text: (style) => resultText(definition, result, style),
      },
    )
  })
}

/** Wrong parameters as wrong usage. The schema of a single flag cannot see what only the whole object forbids. */
export function computeOrExplain<Result>(metric: () => Result): Result {
  try {
    return metric()
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message)
    if (!(error instanceof InvalidParametersError)) throw error
    throw new UsageError(error.issues.map(({ parameter, expected }) => `--${kebabCase(parameter)}: ${expected}`).join('; '))
  }
}

function aboutMetric(definition: MetricDefinition): string {
  return [
    `${definition.title} (${definition.id}@${definition.version}): ${definition.question}`,
    `Definition: ${definition.definition}`,
    `Interval: ${definition.intervalMethod}`,
    `What it cannot say: ${definition.cannotSay.join(' ')}`,
  ].join('\n\n')
}

async function listMetrics({ terminal }: CommandContext, flags: FormFlags): Promise<void> {
  const all = Object.values(metrics).map(({ id, version, title, question }) => ({ id, version, title, question }))
  await print(terminal, flags, { json: () => all, rows: () => all, text: listText })
}

function listText(style: Style): string {
  const entries = Object.values(metrics).map(({ id, question }) => [id, question] as const)
  return [
    definitions(entries, style),
    '',
    paragraph('openfrontier metric <id> --help prints what a metric means and its parameters.'),
  ].join('\n')
}
