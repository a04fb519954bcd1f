import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { SnapshotRecords } from '@openfrontier/core/observatory'
import { type PartName, partNames } from '@openfrontier/dataset'
import { type Command, Option } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { UsageError } from '../errors.ts'
import { type ExportFormat, exportChunks, exportFormats, recordKinds } from '../export-records.ts'
import { choiceOption } from '../flags.ts'

interface Flags {
  readonly part: PartName
  readonly kind?: keyof SnapshotRecords
  readonly format: ExportFormat
  readonly out?: string
}

/** `export --part <part>`: the facts themselves, as they stand in the snapshot. */
export function exportCommand(command: Command, context: CommandContext): void {
  command
    .addOption(choiceOption('--part <part>', 'which part of the snapshot', partNames).makeOptionMandatory())
    .addOption(new Option('--kind <kind>', 'only records of this kind, like models; CSV holds one kind'))
    .addOption(
      choiceOption('--format <word>', 'json: one object of lists; ndjson: a record a line, which names its kind', exportFormats).default(
        'ndjson',
      ),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .addOption(new Option('--csv', 'the same as --format csv').implies({ format: 'csv' }))
    .addOption(new Option('--out <file>', 'write to this file (default: standard output)'))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier export --part catalogue --kind models --csv --out models.csv
  openfrontier export --part releases | head
  openfrontier export --part index --format json`,
    )
    .action(async (flags: Flags) => {
      const frontier = await context.open([flags.part])
      const kinds = recordKinds(frontier.facts.snapshot, flags.kind)
      if (kinds.length === 0) throw new UsageError(noRecords(flags, recordKinds(frontier.facts.snapshot)))
      if (flags.format === 'csv' && kinds.length > 1) {
        throw new UsageError(
          `option '--format <word>' argument 'csv' needs --kind, since "${flags.part}" holds several. It is one of ${kinds.join(', ')}.`,
        )
      }
      await write(context, flags.out, exportChunks(frontier.facts.snapshot, kinds, flags.format))
    })
}

function noRecords({ part, kind }: Flags, kinds: readonly string[]): string {
  if (kind === undefined)
    return `option '--part <part>' argument '${part}' is invalid. It holds no records, but what is computed from others.`
  return `option '--kind <kind>' argument '${kind}' is invalid. Of the part "${part}" it is one of ${kinds.join(', ')}.`
}

/** Chunk by chunk, waiting where the file is slower than we are. */
async function write({ terminal }: CommandContext, out: string | undefined, chunks: AsyncIterable<string>): Promise<void> {
  if (out === undefined) {
    for await (const chunk of chunks) {
      terminal.write(chunk)
      await new Promise((resolve) => setImmediate(resolve))
    }
    return
  }
  const file = createWriteStream(out)
  // Before anything is written: a folder that does not exist is told at once.
  await once(file, 'open')
  for await (const chunk of chunks) if (!file.write(chunk)) await once(file, 'drain')
  file.end()
  await once(file, 'finish')
  terminal.warn(`wrote ${out}\n`)
}
