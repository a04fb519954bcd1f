import { citeClaim } from '@openfrontier/core/claims'
import type { Observatory } from '@openfrontier/core/observatory'
import { type Command, Option } from 'commander'
import { claimRecord } from '../claim-record.ts'
import { claimRows, claimsRows } from '../claim-rows.ts'
import { claimsText, claimText } from '../claim-text.ts'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { print } from '../output.ts'

interface ClaimsFlags extends CommonFlags {
  readonly search?: string
  readonly own?: string
  readonly changes?: string
  readonly history?: boolean
  readonly cite?: boolean
  readonly page?: 'fragment' | 'badge'
}

/** `claims [id]`: the verdicts on all claims, or one claim in full; by words; over time; since a revision; or one's own. */
export function claimsCommand(command: Command, context: CommandContext): void {
  command.argument('[id]', 'one claim in full, like C24')
  command.addOption(
    new Option('--search <words>', 'claims and published figures that speak of it, with garbled copies').conflicts(['own', 'changes']),
  )
  command.addOption(new Option('--own <file>', 'judge a claim of your own, from a file of YAML or JSON').conflicts(['changes']))
  command.addOption(
    new Option('--changes <revision>', 'verdicts that differ from a revision of this repository, or from a file of claims --json'),
  )
  command.addOption(new Option('--history', 'of one claim: its answers over every quarter and vintage'))
  command.addOption(new Option('--cite', 'of one claim: citation as text, BibTeX and CSL-JSON').conflicts('history'))
  command.addOption(
    new Option('--page <form>', 'of one claim or your own: HTML fragment, or badge as SVG')
      .choices(['fragment', 'badge'])
      .conflicts(['history', 'cite']),
  )
  addCommonFlags(command).action(async (id: string | undefined, flags: ClaimsFlags) => {
    const frontier = await context.open('all', flags.asOf)
    if (flags.search !== undefined) return (await import('../claim-search.ts')).printSearch(frontier, flags.search, flags, context)
    if (flags.own !== undefined) return (await import('../claim-own.ts')).printOwn(frontier, flags.own, flags, context)
    if (flags.changes !== undefined) return (await import('../claim-changes.ts')).printChanges(frontier, flags.changes, flags, context)
    if (id === undefined) return printAll(frontier, flags, context)
    return printOne(frontier, id, flags, context)
  })
}

async function printAll(frontier: Observatory, flags: ClaimsFlags, { terminal }: CommandContext): Promise<void> {
  const reports = frontier.claims().map((claim) => {
    terminal.progress(`judging ${claim.id} …`)
    return claimRecord(frontier, claim)
  })
  await print(terminal, flags, {
    json: () => reports,
    rows: () => claimsRows(reports),
    text: (style) => claimsText(reports, frontier.date, style),
  })
}

async function printOne(frontier: Observatory, id: string, flags: ClaimsFlags, context: CommandContext): Promise<void> {
  const { terminal } = context
  const claim = frontier.claims().find((candidate) => candidate.id.toLowerCase() === id.toLowerCase())
  if (claim === undefined) {
    const known = frontier.claims().map((each) => each.id)
    terminal.warn(`there is no claim "${id}"; there are ${known.join(', ')}\n`)
    context.endWith(exitCodes.notFound)
    return
  }
  if (flags.history) return (await import('../claim-history-text.ts')).printHistory(frontier, claim.id, flags, context)
  const report = claimRecord(frontier, claim)
  if (flags.page) return (await import('../claim-own.ts')).printPage(report, flags.page, context)
  const citation = citeClaim(report, frontier.facts.snapshot.manifest)
  if (flags.cite) {
    return print(terminal, flags, {
      json: () => citation,
      rows: () => [{ id: report.id, text: citation.text, bibtex: citation.bibtex }],
      text: () => [citation.text, '', citation.bibtex, '', JSON.stringify(citation.csl, null, 2)].join('\n'),
    })
  }
  return print(terminal, flags, {
    json: () => report,
    rows: () => claimRows(report),
    text: (style) => claimText(report, style, citation.text),
  })
}
