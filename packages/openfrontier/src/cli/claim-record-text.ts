import type { ClaimReport, JudgedBearing } from '@openfrontier/core/claims'
import { type Evidence, known } from '@openfrontier/core/entities'
import { estimatesTable } from './claim-specification-text.ts'
import { paragraph, type Style } from './layout.ts'

/** Figures and events that stand beside a verdict, or in its place. */
export function bearingText(bearing: readonly JudgedBearing[], style: Style): string[] {
  if (bearing.length === 0) return []
  const figures = bearing.map(({ label, said, now }) =>
    [
      '',
      paragraph(label, 2),
      estimatesTable(
        [
          { when: 'said', estimate: said, meets: '' },
          { when: 'now', estimate: now, meets: '' },
        ],
        style,
      ),
    ].join('\n'),
  )
  return [style.bold('Bears on it'), ...figures, '']
}

/** What was published, by grade, with garbled copies apart; and what happened. */
export function publishedText({ evidence, garbled, events }: Pick<ClaimReport, 'evidence' | 'garbled' | 'events'>, style: Style): string[] {
  const wrongOf = (id: string) => garbled.filter((copy) => copy.garbles === id)
  const loose = garbled.filter(({ garbles }) => !evidence.some(({ id }) => id === garbles))
  const statements = evidence.flatMap((one) => [statementText(one), ...wrongOf(one.id).map(garbledText)])
  const dated = [...events]
    .sort((x, y) => (x.date < y.date ? -1 : 1))
    .map(({ date, grade, what }) => paragraph(`${date} (${grade}) ${what}`, 4, '  '))
  return [
    ...(statements.length + loose.length > 0 ? [style.bold('Published'), ...statements, ...loose.map(garbledText), ''] : []),
    ...(dated.length > 0 ? [style.bold('Events'), ...dated, ''] : []),
  ]
}

/** A published statement with its grade, what its figure is a share of, and where it stands. */
export function statementText(one: Evidence): string {
  const parts = [
    one.quoted ? `“${one.statement}”` : one.statement,
    known(one.denominator) && `of: ${known(one.denominator)}`,
    known(one.published) && `published ${known(one.published)}`,
    known(one.locator),
  ].filter((part) => typeof part === 'string')
  return paragraph(`${one.grade.padEnd(3)} ${parts.join('; ')}`, 6, '  ')
}

/** A garbled copy, which is never counted. */
export function garbledText(one: Evidence): string {
  return paragraph(`garbled: ${one.statement}${one.note === undefined ? '' : ` (${one.note.replace(/\.$/, '')})`}`, 8, '      ')
}
