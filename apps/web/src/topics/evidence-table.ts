import { type Evidence, known, type Observatory } from '@openfrontier/core'
import type { DataTable } from '../figures/figure-data.ts'
import { formatAmount } from '../format.ts'
import { strings } from '../strings.ts'

/** Published statements with their figure, what it is a share of, the time it speaks of, and how often it was garbled. */
export function evidenceTable({ facts }: Observatory, ids: readonly string[]): DataTable {
  const { evidence } = facts.snapshot
  const byId = new Map<string, Evidence>(evidence.map((statement) => [statement.id, statement]))
  return {
    columns: [
      { name: 'Statement' },
      { name: 'As printed', number: true },
      { name: 'Of what' },
      { name: 'Time' },
      { name: strings.sources.grade },
      { name: 'Garbled copies', number: true },
    ],
    rows: ids.flatMap((id) => {
      const statement = byId.get(id)
      if (statement === undefined) return []
      const garbled = evidence.filter(({ garbles }) => garbles === statement.id).length
      return [
        [
          { text: statement.statement },
          printedCell(statement),
          { text: known(statement.denominator) ?? strings.missing.unknown },
          { text: known(statement.period)?.replace('..', ' to ') ?? strings.missing.unknown },
          { text: strings.grades[statement.grade] },
          { text: String(garbled), value: garbled },
        ],
      ]
    }),
  }
}

function printedCell({ value, unit }: Evidence) {
  const [number, word] = [known(value), known(unit)]
  return number === undefined
    ? { text: '–', value: '' }
    : { text: `${formatAmount(number)}${word === undefined ? '' : ` ${word}`}`, value: number }
}
