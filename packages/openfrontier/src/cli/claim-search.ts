import type { Observatory } from '@openfrontier/core/observatory'
import { type ClaimSearch, searchClaims } from '../search/search-claims.ts'
import { garbledText, statementText } from './claim-record-text.ts'
import type { CommandContext } from './command-context.ts'
import { exitCodes } from './errors.ts'
import { ends, paragraph, type Style } from './layout.ts'
import { type CsvRow, type FormFlags, print } from './output.ts'

/** Prints the claims and published figures that speak of something. */
export async function printSearch(frontier: Observatory, words: string, flags: FormFlags, context: CommandContext): Promise<void> {
  const found = searchClaims(frontier, words)
  if (found.claims.length + found.statements.length === 0) context.endWith(exitCodes.notFound)
  await print(context.terminal, flags, {
    json: () => found,
    rows: () => rowsOf(found),
    text: (style) => searchText(found, frontier.date, style),
  })
}

function rowsOf({ claims, statements }: ClaimSearch): CsvRow[] {
  return [
    ...claims.map(({ id, said, verdict, score }) => ({ found: 'claim', id, words: said, verdict: verdict ?? undefined, score })),
    ...statements.flatMap(({ evidence, garbled, claims: bears, score }) => [
      { found: 'statement', id: evidence.id, words: evidence.statement, grade: evidence.grade, claims: bears.join(' '), score },
      ...garbled.map((copy) => ({ found: 'garbled', id: copy.id, words: copy.statement, grade: copy.grade, garbles: evidence.id })),
    ]),
  ]
}

function searchText({ query, claims, statements }: ClaimSearch, asOf: string, style: Style): string {
  const head = ends(`Claims and figures that speak of “${query}”`, `as of ${asOf}`, style)
  if (claims.length + statements.length === 0) return [head, '', paragraph('Nothing fits these words.', 2)].join('\n')
  return [
    head,
    '',
    ...(statements.length === 0 ? [] : [style.bold('Published, with what the figure is a share of')]),
    ...statements.flatMap(({ evidence, garbled, claims: bears }) => [
      statementText(evidence),
      ...garbled.map(garbledText),
      ...(bears.length === 0 ? [] : [paragraph(style.dim(`bears on ${bears.join(', ')}`), 6)]),
    ]),
    ...(statements.length === 0 ? [] : ['']),
    ...(claims.length === 0 ? [] : [style.bold('Claims')]),
    ...claims.map(({ id, said, verdict, kind }) =>
      paragraph(`${id} “${said}” ${verdict === null ? `(${kind}: no verdict)` : `→ ${verdict.replaceAll('-', ' ')}`}`, 6, '  '),
    ),
    '',
    paragraph('openfrontier claims <id> prints a claim in full. A garbled copy is kept so that it can be answered; none is counted.'),
  ].join('\n')
}
