import { writeFile } from 'node:fs/promises'
import type { CountryRule } from '@openfrontier/core/observatory'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { didYouMean, UsageError } from '../errors.ts'
import { choiceOption, countryRuleOption, dateOption, numberOption } from '../flags.ts'

interface Flags {
  readonly out?: string
  readonly width: number
  readonly theme: 'light' | 'dark'
  readonly countryRule: CountryRule
  readonly asOf?: string
}

/** `chart <id> --out gap.svg|png`: a chart of the facts, with intervals, source and what it does not show. */
export function chartCommand(command: Command, context: CommandContext): void {
  command
    .argument('<id>', 'frontier: best models on the index; frontier-arena: on the Arena board')
    .addOption(new Option('--out <file>', 'where to write, by its ending .svg or .png (default: SVG on standard output)'))
    .addOption(numberOption('--width <pixels>', 'the chart is laid out anew for each width', { minimum: 300, integer: true }).default(720))
    .addOption(choiceOption('--theme <word>', 'colours', ['light', 'dark']).default('light'))
    .addOption(countryRuleOption())
    .addOption(dateOption('--as-of <date>', "only what was known by this date counts (default: the snapshot's date)"))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier chart frontier --out gap.svg
  openfrontier chart frontier-arena --out board.png --theme dark --width 1000`,
    )
    .action(async (given: string, flags: Flags) => {
      const { chartIds, drawChart } = await import('../charts.ts')
      const id = chartIds.find((each) => each === given)
      if (id === undefined)
        throw new UsageError(`there is no chart "${given}"${didYouMean(given, chartIds)} The charts are ${chartIds.join(', ')}.`)
      const { out } = flags
      const ending = /\.(svg|png)$/i.exec(out ?? '.svg')?.[1]?.toLowerCase()
      if (ending === undefined) throw new UsageError(`option '--out <file>' argument '${out}' is invalid. It ends in .svg or .png.`)
      const svg = drawChart(await context.open('default', flags.asOf), id, flags)
      if (out === undefined) return context.terminal.write(svg.endsWith('\n') ? svg : `${svg}\n`)
      await writeFile(out, ending === 'svg' ? svg : await png(svg))
      context.terminal.warn(`wrote ${out}\n`)
    })
}

async function png(svg: string): Promise<Uint8Array> {
  try {
    const { toPng } = await import('@openfrontier/charts/png')
    return toPng(svg)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && /MODULE_NOT_FOUND/.test(String(error.code)))) throw error
    throw new UsageError("option '--out <file>': PNG needs the package @resvg/resvg-js, which is not installed. Install it, or write .svg.")
  }
}
