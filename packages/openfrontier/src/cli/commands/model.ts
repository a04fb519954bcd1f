import { modelDossier } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { modelRecord, modelRow } from '../model-record.ts'
import { modelText } from '../model-text.ts'
import { print } from '../output.ts'
import { notOneModel } from '../subject.ts'

/** `model <name>`: what is known of one model. The name resolves by id or alias, never by likeness. */
export function modelCommand(command: Command, context: CommandContext): void {
  command.argument('<name...>', 'id, public name, or a name some publication prints')
  addCommonFlags(command).action(async (words: readonly string[], flags: CommonFlags) => {
    const frontier = await context.open('all', flags.asOf)
    const resolution = frontier.models.resolve(words.join(' '))
    const summary = resolution.kind === 'resolved' ? frontier.models.get(resolution.modelId) : undefined
    const dossier = summary && modelDossier(frontier.facts, summary.model.id, frontier.date)
    if (resolution.kind !== 'resolved' || summary === undefined || dossier === undefined) {
      context.endWith(exitCodes.notFound)
      if (flags.json) context.terminal.write(`${JSON.stringify(resolution, null, 2)}\n`)
      context.terminal.warn(`${resolution.kind === 'resolved' ? `no model has the id ${resolution.modelId}` : notOneModel(resolution)}\n`)
      return
    }
    await print(context.terminal, flags, {
      json: () => ({ resolution, ...summary, ...dossier }),
      rows: () => [modelRow(modelRecord(summary))],
      text: (style) => modelText({ summary, resolution, dossier }, style),
    })
  })
}
