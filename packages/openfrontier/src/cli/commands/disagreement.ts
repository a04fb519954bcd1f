import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { disagreementRows, disagreementText } from '../disagreement-text.ts'
import { exitCodes } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { print } from '../output.ts'

/** `disagreement [topic]`: what authorities and our metrics answer to one question, side by side, and why they differ. */
export function disagreementCommand(command: Command, context: CommandContext): void {
  command.argument('[topic]', 'one question only, like lag')
  addCommonFlags(command).action(async (topic: string | undefined, flags: CommonFlags) => {
    const frontier = await context.open('all', flags.asOf)
    const ids = frontier.disagreements().map(({ id }) => id)
    if (topic !== undefined && !ids.includes(topic)) {
      context.terminal.warn(`there is no topic "${topic}"; there are ${ids.join(', ')}\n`)
      context.endWith(exitCodes.notFound)
      return
    }
    const reports = ids.filter((id) => topic === undefined || id === topic).flatMap((id) => frontier.disagreement(id) ?? [])
    await print(context.terminal, flags, {
      json: () => (topic === undefined ? reports : reports[0]),
      rows: () => reports.flatMap(disagreementRows),
      text: (style) => reports.map((report) => disagreementText(report, style)).join('\n\n'),
    })
  })
}
