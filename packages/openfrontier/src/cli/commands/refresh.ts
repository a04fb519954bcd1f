import { isoDateSchema } from '@openfrontier/core/entities'
import { type RefreshableSource, refreshableSources } from '@openfrontier/sources'
import { type Command, InvalidArgumentError, Option } from 'commander'
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
  readonly dryRun?: boolean
  readonly accept?: readonly string[]
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
  openfrontier refresh --dry-run              what would change, and no more
  openfrontier refresh --accept epoch-eci     take it though it looks wrong
  OPENFRONTIER_FROM=refreshed openfrontier report

Each source is compared with its last copy: where too many rows are gone or
values jump, you are asked; where nobody can be asked it is not taken, and
--accept says so beforehand. The word "facts" stands for what is compiled from
all of them. A source that fails keeps its last good data, and the exit code is
3. Run it again on the same day and it goes on where it stopped.

At most two requests at once go to a host; each is tried 4 times and may take
2 minutes and 256 MB. HTTP_PROXY, HTTPS_PROXY and NO_PROXY are heeded. HF_TOKEN
is optional and OPENROUTER_API_KEY needed for openrouter-daily; neither is
written down. OPENFRONTIER_DATA names another folder for the data.`

/** `refresh`: downloads the sources, compiles them with the bundled facts, and says what changed. */
export function refreshCommand(command: Command, { terminal, endWith }: CommandContext): void {
  command
    .argument('[source...]', 'ids of sources (default: all but those that are taken by name only)')
    .option('--list', 'print the sources that can be refreshed')
    .option('--dry-run', 'say what would change in facts and verdicts, and change nothing')
    .addOption(
      new Option(
        '--accept <ids>',
        'take these although they differ suspiciously from the last: ids of sources, "facts" or "all"',
      ).argParser(acceptedIds),
    )
    .option('-y, --yes', 'the same as --accept all')
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
    confirm: async (what, reasons) => {
      const subject = what === 'facts' ? 'What was compiled differs' : `${what} differs`
      const about = `${subject} suspiciously from the last:\n${reasons.map((reason) => `  ${reason}\n`).join('')}`
      if (flags.yes || flags.accept?.some((id) => id === what || id === 'all')) {
        terminal.warn(`${about}  taken all the same, as --accept asks\n`)
        return true
      }
      return askReader(terminal, about, 'Take it?', `--accept ${what} takes it without asking`)
    },
    ...(flags.verdicts && { compute: computeVerdicts }),
    ...(flags.dryRun && { dryRun: true }),
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

/** Ids in one text, by commas, after those of the flag before. */
function acceptedIds(text: string, before: readonly string[] = []): readonly string[] {
  const words = [...refreshableSources.map(({ id }) => id), 'facts', 'all']
  const ids = text.split(',')
  for (const id of ids) if (!words.includes(id)) throw new InvalidArgumentError(`It is one of ${words.join(', ')}${didYouMean(id, words)}`)
  return [...before, ...ids]
}

function listed() {
  return refreshableSources.map(({ id, title, publisher, address, onlyByName, lacks }) => ({
    ...{ id, title, publisher, address },
    ...(onlyByName !== undefined && { onlyByName }),
    ...(lacks?.(process.env) !== undefined && { lacks: lacks(process.env) }),
  }))
}
