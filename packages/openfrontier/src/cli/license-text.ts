import type { License } from '@openfrontier/core/entities'
import type { LicenseAnswer, LicenseEvaluation, LicenseObligation, LicenseReason, LicenseUse } from '@openfrontier/core/licensing'
import { definitions, ends, paragraph, type Style, table } from './layout.ts'
import type { CsvRow } from './output.ts'

/** An answer under the use it is for. */
export interface AnsweredUse {
  readonly use: LicenseUse
  readonly evaluation: LicenseEvaluation
}

export const answerWords: Readonly<Record<LicenseAnswer, string>> = {
  yes: 'yes',
  'yes-with-conditions': 'yes, with conditions',
  unknown: 'unknown',
  'permission-needed': 'only with permission',
  no: 'no',
}

/** The answer for one use in full: what must be done, why, in whose words, and what is not known. */
export function evaluationText(license: License, { use, evaluation }: AnsweredUse, style: Style): string {
  const { answer, obligations, reasons, unknowns } = evaluation
  const notes = reasons.filter(({ effect }) => effect === 'note')
  return [
    `  ${style.bold(answerWords[answer])}`,
    style.dim(paragraph(`for ${use.replaceAll('-', ' ')}, under ${license.name}, ${license.id}`, 2)),
    '',
    definitions(
      [
        ['you must', obligations.filter(({ when }) => when === undefined).map(obligationText)],
        ['if', obligations.filter(({ when }) => when !== undefined).map(obligationText)],
        ['because', reasons.filter(({ effect }) => effect !== 'note').map(reasonText)],
        ['not known', unknowns.map(({ about, text, decides }) => `${about}: ${text}${decides ? ' (the answer hangs on it)' : ''}`)],
        ['besides', notes.filter(({ text }) => !unknowns.some((unknown) => unknown.text === text)).map(reasonText)],
      ],
      style,
    ),
  ].join('\n')
}

/** The answers for all uses, each with what decides it. */
export function usesText(answered: readonly AnsweredUse[], style: Style): string {
  return [
    table<AnsweredUse>(
      [
        { title: 'use', cell: ({ use }) => use.replaceAll('-', ' ') },
        { title: 'answer', width: 20, cell: ({ evaluation }) => answerWords[evaluation.answer] },
        { title: 'decided by', width: 33, cell: ({ evaluation }) => evaluation.reasons[0]?.text ?? '' },
      ],
      answered,
      style,
    ),
    '',
    paragraph('--use prints one of them in full, with obligations and clauses.'),
  ].join('\n')
}

export function headText(title: string, asOf: string, style: Style): string {
  return ends(title, `as of ${asOf}; not legal advice`, style)
}

function obligationText({ text, words, when, section }: LicenseObligation): string {
  const shown = words === undefined || text.includes(words) ? '' : ` “${words}”`
  return `${when === undefined ? '' : `${when}: `}${text}${shown}${section === undefined ? '' : ` (section ${section})`}`
}

function reasonText({ facet, effect, text, quote, section, note, grade }: LicenseReason): string {
  const where = [section === undefined ? '' : `section ${section}`, `grade ${grade}`].filter((part) => part !== '').join(', ')
  // What a reader should know of a clause is told where the clause limits something.
  const besides = note === undefined || effect === 'permits' ? '' : `; ${note}`
  return `${facet}: ${text}${quote === undefined ? '' : ` – “${quote}”`}${besides} (${where})`
}

/** One row a reason, obligation and unknown, each with the answer beside it. */
export function evaluationRows(answered: readonly AnsweredUse[]): CsvRow[] {
  return answered.flatMap(({ use, evaluation }) => {
    const head = { license: evaluation.license, use, answer: evaluation.answer }
    return [
      ...evaluation.reasons.map(({ facet, effect, text, quote, section, grade }) => ({
        ...head,
        kind: 'reason',
        about: facet,
        effect,
        text,
        quote,
        section,
        grade,
      })),
      ...evaluation.obligations.map(({ facet, text, words, when, quote, section }) => ({
        ...head,
        kind: 'obligation',
        about: facet,
        text,
        words,
        when,
        quote,
        section,
      })),
      ...evaluation.unknowns.map(({ about, text, decides }) => ({ ...head, kind: 'unknown', about, text, decides })),
    ]
  })
}
