import type { Command } from 'commander'
import { claimRecord } from '../claim-record.ts'
import { claimRows, claimsRows } from '../claim-rows.ts'
import { claimsText, claimText } from '../claim-text.ts'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { print } from '../output.ts'

/** `claims [id]`: the verdicts on all claims, or one claim in full. */
export function claimsCommand(command: Command, context: CommandContext): void {
  command.argument('[id]', 'one claim in full, like C24')
  addCommonFlags(command).action(async (id: string | undefined, flags: CommonFlags) => {
    const frontier = await context.open('all', flags.asOf)
    if (id === undefined) {
      const records = frontier.claims().map((claim) => {
        context.terminal.progress(`judging ${claim.id} …`)
        return claimRecord(frontier, claim)
      })
      await print(context.terminal, flags, {
        json: () => records,
        rows: () => claimsRows(records),
        text: (style) => claimsText(records, frontier.date, style),
      })
      return
    }
    const claim = frontier.claims().find((candidate) => candidate.id.toLowerCase() === id.toLowerCase())
    if (claim === undefined) {
      context.terminal.warn(
        `there is no claim "${id}"; there are ${frontier
          .claims()
          .map((known) => known.id)
          .join(', ')}\n`,
      )
      context.endWith(exitCodes.notFound)
      return
    }
    const record = claimRecord(frontier, claim)
    await print(context.terminal, flags, {
      json: () => record,
      rows: () => claimRows(record),
      text: (style) => claimText(record, style),
    })
  })
}
