import type { Resolution } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { type Style, table } from '../layout.ts'
import { type CsvRow, print } from '../output.ts'

/** `resolve <name…>`: what names stand for. Near names are shown, never taken. */
export function resolveCommand(command: Command, context: CommandContext): void {
  command.argument('<name...>', 'ids, public names, or names as some publication prints them')
  addCommonFlags(command, 'taken, though names are not dated').action(async (names: readonly string[], flags: CommonFlags) => {
    const frontier = await context.open(['catalogue'], flags.asOf)
    const resolutions = names.map((name) => frontier.models.resolve(name))
    await print(context.terminal, flags, {
      json: () => resolutions,
      rows: () => resolutions.map(resolutionRow),
      text: (style) => resolutionsText(resolutions, style),
    })
  })
}

function resolutionRow(resolution: Resolution): CsvRow {
  const { query, kind } = resolution
  const row = { query, kind, model_id: undefined, configuration: undefined, via: undefined, candidates: undefined, near: undefined }
  switch (resolution.kind) {
    case 'resolved':
      return { ...row, model_id: resolution.modelId, configuration: resolution.configuration, via: resolution.via }
    case 'ambiguous':
      return { ...row, candidates: resolution.candidates.join(' ') }
    case 'not-found':
      return { ...row, near: resolution.near.join(' ') }
    default:
      return resolution satisfies never
  }
}

function resolutionsText(resolutions: readonly Resolution[], style: Style): string {
  return table<Resolution>(
    [
      { title: 'name', width: 30, cell: ({ query }) => query },
      { title: 'stands for', width: 46, cell: resolutionText },
    ],
    resolutions,
    style,
  )
}

/** What a name stands for, in a phrase. */
export function resolutionText(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'resolved':
      return `${resolution.modelId}${resolution.configuration ? `, run as ${resolution.configuration}` : ''} (by its ${resolution.via})`
    case 'ambiguous':
      return `several models: ${resolution.candidates.join(', ')}`
    case 'not-found':
      return resolution.near.length > 0 ? `not found; near: ${resolution.near.join(', ')}` : 'not found'
    default:
      return resolution satisfies never
  }
}
