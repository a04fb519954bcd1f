import { isoDateSchema } from '@openfrontier/core/entities'
import { type RefreshableSource, refreshableSources } from '@openfrontier/sources'
import type { Command } from 'commander'
import type { RefreshReport } from '../../refresh/refresh.ts'
import type { CommandContext } from '../command-context.ts'
import { didYouMean, exitCodes, UsageError } from '../errors.ts'
import { addFormFlags, dateOption } from '../flags.ts'
import { type FormFlags, print } from '../output.ts'
import { askReader } from '../question.ts'
import { refreshRows, refreshText, sourcesText } from '../refresh-text.ts'
import type { Terminal } from '../terminal.ts'

interface RefreshFlags extends FormFlags {
  readonly list?: boolean
  readonly yes?: boolean
  readonly verdicts: boolean
  readonly store?: string
  readonly today?: string
}

const examples = `
Examples:
  openfrontier refresh                        all sources but the large ones
  openfrontier refresh epoch-eci models-dev   these two
  openfrontier refresh --list                 what there is, and what each needs
  OPENFRONTIER_FROM=refreshed openfrontier report

A source that fails keeps its last good data. Run it again and it goes on where
it stopped. HF_TOKEN and OPENROUTER_API_KEY are used where they are set;
HTTPS_PROXY and NO_PROXY are heeded.`

/** `refresh`: downloads the sources, compiles them with the bundled facts, and says what changed. */
export function refreshCommand(command: Command, { terminal, endWith }: CommandContext): void {
  command
    .argument('[source...]', 'ids of sources (default: all but those that are taken by name only)')
    .option('--list', 'print the sources that can be refreshed')
    .option('-y, --yes', 'take copies that differ suspiciously from the last without asking')
    .option('--no-verdicts', 'leave verdicts to be computed when they are asked for; saves about a minute')
    .option('--store <folder>', "folder of refreshed data (default: openfrontier in the user's data folder)")
    .addOption(dateOption('--today <date>', 'day that copies without a date of their own are given').hideHelp())
    .addHelpText('after', examples)
  addFormFlags(command).action(async (names: readonly string[], flags: RefreshFlags) => {
    if (flags.list)
      return print(terminal, flags, { json: () => listed(), rows: () => listed(), text: (style) => sourcesText(refreshableSources, style) })
    const report = await runRefresh(chosen(names), flags, terminal)
    await print(terminal, flags, { json: () => report, rows: () => refreshRows(report), text: (style) => refreshText(report, style) })
    if (report.sources.some(({ kind }) => kind === 'failed' || kind === 'declined')) endWith(exitCodes.failed)
  })
}

async function runRefresh(sources: readonly RefreshableSource[], flags: RefreshFlags, terminal: Terminal): Promise<RefreshReport> {
  const [{ refresh }, { computeVerdicts }, { dataFolder }, { openStore }, { ownFacts }, { loadSnapshot }] = await Promise.all([
    import('../../refresh/refresh.ts'),
    import('../../refresh/compute-verdicts.ts'),
    import('../../refresh/data-folder.ts'),
    import('../../refresh/open-store.ts'),
    import('@openfrontier/dataset/recompile'),
    import('@openfrontier/dataset'),
  ])
  const store = flags.store ?? dataFolder()
  terminal.progress('reading the facts')
  const from = await openStore(store)
  return refresh({
    store,
    sources,
    own: await ownFacts(),
    before: await loadSnapshot({ parts: 'all', ...(from !== undefined && { from }) }),
    today: isoDateSchema.parse(flags.today ?? new Date().toISOString().slice(0, 10)),
    progress: (text) => terminal.progress(text),
    confirm: async (source, reasons) => {
      const question = `${source} differs suspiciously from its last copy:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`
      if (flags.yes) return true
      return askReader(terminal, question, 'Take it?', '--yes takes it without asking')
    },
    ...(flags.verdicts && { compute: computeVerdicts }),
  })
}

function chosen(names: readonly string[]): readonly RefreshableSource[] {
  if (names.length === 0) return refreshableSources.filter(({ onlyByName }) => onlyByName === undefined)
  const ids = refreshableSources.map(({ id }) => id)
  return [...new Set(names)].map((name) => {
    const source = refreshableSources.find(({ id }) => id === name)
    if (source === undefined)
      throw new UsageError(`there is no source "${name}" to refresh; there are ${ids.join(', ')}${didYouMean(name, ids)}`)
    return source
  })
}

function listed() {
  return refreshableSources.map(({ id, title, publisher, address, onlyByName, lacks }) => ({
    ...{ id, title, publisher, address },
    ...(onlyByName !== undefined && { onlyByName }),
    ...(lacks?.(process.env) !== undefined && { lacks: lacks(process.env) }),
  }))
}
