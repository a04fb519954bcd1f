import type { ClaimReport } from '@openfrontier/core/claims'
import type { CountryRule } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import { claimRecord } from '../claim-record.ts'
import type { CommandContext } from '../command-context.ts'
import { addCommonFlags, type CommonFlags, countryRuleOption } from '../flags.ts'
import { type CsvRow, print } from '../output.ts'
import { listFigures, reportFigures } from '../report-figures.ts'
import { reportText } from '../report-text.ts'
import { resultRows } from '../result-rows.ts'

/** `report`: the whole state in one screen. */
export function reportCommand(command: Command, context: CommandContext): void {
  command.description(
    'The whole state in one screen: how far apart, how open, and what became of what is commonly said. ' +
      'The country rule holds for the figures; verdicts vary it by themselves.',
  )
  command.addOption(countryRuleOption())
  addCommonFlags(command).action(async (flags: CommonFlags & { readonly countryRule: CountryRule }) => {
    const frontier = await context.open('all', flags.asOf)
    const figures = reportFigures(frontier, flags.countryRule)
    const claims = frontier.claims().map((claim) => {
      context.terminal.progress(`judging ${claim.id} …`)
      return claimRecord(frontier, claim)
    })
    const { dataThrough, sha256 } = frontier.facts.snapshot.manifest
    const head = { asOf: frontier.date, dataThrough, snapshot: sha256, countryRule: flags.countryRule }
    await print(context.terminal, flags, {
      json: () => ({ ...head, figures: listFigures(figures), verdicts: claims.map(verdictsOf) }),
      rows: () => [
        ...listFigures(figures).flatMap(({ id, label, result }) => resultRows(result).map((row) => ({ figure: id, label, ...row }))),
        ...claims.flatMap(verdictRows),
      ],
      text: (style) => reportText({ ...head, figures, claims }, style),
    })
  })
}

/** The verdicts of a claim without their grids, which `claims` prints. */
function verdictsOf({ id, kind, said, restated, verdicts }: ClaimReport) {
  const brief = verdicts && {
    said: { asOf: verdicts.said.asOf, verdict: verdicts.said.verdict, counts: verdicts.said.counts },
    now: { asOf: verdicts.now.asOf, verdict: verdicts.now.verdict, counts: verdicts.now.counts },
  }
  return { id, kind, said, restated, verdicts: brief }
}

function verdictRows({ id, restated, verdicts }: ClaimReport): CsvRow[] {
  if (verdicts === null) return []
  return (['said', 'now'] as const).map((when) => ({
    figure: `${id}-${when}`,
    label: restated,
    kind: 'verdict',
    answer: verdicts[when].verdict,
    as_of: verdicts[when].asOf,
  }))
}
