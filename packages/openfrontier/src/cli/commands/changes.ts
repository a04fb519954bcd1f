import type { IsoDate } from '@openfrontier/core/entities'
import { type Change, type ChangeKind, changeKinds, changesBetween } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { UsageError } from '../errors.ts'
import { addCommonFlags, type CommonFlags, choiceOption, dateOption } from '../flags.ts'
import { ends, paragraph, type Style, table } from '../layout.ts'
import { print } from '../output.ts'

interface Flags extends CommonFlags {
  readonly since: IsoDate
  readonly kind?: ChangeKind
}

/** `changes --since <date>`: what happened, and what became known, since a day. */
export function changesCommand(command: Command, context: CommandContext): void {
  command
    .addOption(dateOption('--since <date>', 'after this day').makeOptionMandatory())
    .addOption(choiceOption('--kind <word>', 'only of this kind', changeKinds))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier changes --since 2026-08-01
  openfrontier changes --since 2025-01-01 --kind relicensing --json`,
    )
  addCommonFlags(command).action(async (flags: Flags) => {
    const frontier = await context.open(['catalogue', 'releases', 'index', 'ratings'], flags.asOf)
    if (flags.since >= frontier.date) {
      throw new UsageError(
        `option '--since <date>' argument '${flags.since}' is invalid. It is a day before ${frontier.date}, up to which facts are known.`,
      )
    }
    const changes = changesBetween(frontier.facts, flags.since, frontier.date).filter(
      ({ kind }) => flags.kind === undefined || kind === flags.kind,
    )
    await print(context.terminal, flags, {
      json: () => ({ since: flags.since, asOf: frontier.date, changes }),
      rows: () => changes.map(({ date, kind, id, model, what }) => ({ date, kind, id, model, what })),
      text: (style) => changesText(changes, flags.since, frontier.date, style),
    })
  })
}

function changesText(changes: readonly Change[], since: string, asOf: string, style: Style): string {
  const counts = changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    return count === 0 ? [] : [`${count} ${kind.replace('-', ' ')}`]
  })
  return [
    ends(`${changes.length} changes since ${since}`, `as of ${asOf}`, style),
    ...(counts.length === 0 ? [] : [paragraph(counts.join(', '))]),
    '',
    table<Change>(
      [
        { title: 'date', width: 12, cell: ({ date }) => date.replace('..', ' .. ') },
        { title: 'kind', cell: ({ kind }) => kind.replace('-', ' ') },
        { title: 'what', width: 48, cell: ({ what }) => what },
      ],
      changes,
      style,
    ),
  ].join('\n')
}
