import { formatValue } from '@openfrontier/core'
import type { Coverage, CoverageFigure, NamesOfSource } from '@openfrontier/dataset'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { addFormFlags } from '../flags.ts'
import { ends, paragraph, type Style, table } from '../layout.ts'
import { type FormFlags, print } from '../output.ts'

/** `coverage`: how much of what the sources print the facts resolve. */
export function coverageCommand(command: Command, { terminal }: CommandContext): void {
  addFormFlags(command).action(async (flags: FormFlags) => {
    const { loadCoverage } = await import('@openfrontier/dataset')
    const coverage = await loadCoverage()
    await print(terminal, flags, {
      json: () => coverage,
      rows: () => coverage.figures.map(({ what, part, whole, target }) => ({ what, part, whole, target })),
      text: (style) => coverageText(coverage, style),
    })
  })
}

/** Whether a target is met: to the row, not to the rounded percent. */
function targetText({ part, whole, target }: CoverageFigure): string {
  return target === undefined ? '' : `${formatValue(target, 'share')} ${part >= target * whole ? 'met' : 'not met'}`
}

function coverageText({ figures, names, unresolved }: Coverage, style: Style): string {
  return [
    ends('Coverage', `${unresolved.length} names unresolved`, style),
    '',
    table<CoverageFigure>(
      [
        { title: 'counted', width: 42, cell: ({ what }) => what },
        { title: 'known', align: 'right', cell: ({ part }) => String(part) },
        { title: 'of', align: 'right', cell: ({ whole }) => String(whole) },
        { title: 'share', align: 'right', cell: ({ part, whole }) => (whole === 0 ? '–' : formatValue(part / whole, 'share')) },
        { title: 'target', cell: targetText },
      ],
      figures,
      style,
    ),
    '',
    table<NamesOfSource>(
      [
        { title: 'names of models printed by', width: 42, cell: ({ source }) => source },
        { title: 'rows', align: 'right', cell: ({ rows }) => String(rows) },
        { title: 'resolved', align: 'right', cell: ({ resolved }) => String(resolved) },
        { title: 'explained', align: 'right', cell: ({ explained }) => String(explained) },
        { title: 'unknown', align: 'right', cell: ({ unknown }) => String(unknown) },
      ],
      names,
      style,
    ),
    '',
    paragraph('Nothing is matched by likeness: what does not resolve is kept and counted. --json lists every such name.'),
  ].join('\n')
}
