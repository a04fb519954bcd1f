import type { MarkedToken, Tokens } from 'marked'
import { Fragment, type ReactNode } from 'react'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Example } from './example.tsx'
import styles from './markdown.module.css'
import { headingId, tokensOf } from './markdown.ts'

/** Where a link leads, or `undefined` where its words stand without one. */
type AddressOf = (to: string) => string | undefined

interface Props {
  readonly tokens: readonly MarkedToken[]
  readonly addressOf: AddressOf
}

/** A document, drawn. What our documents do not use, such as HTML, stays the text that it is. */
export function MarkdownView({ tokens, addressOf }: Props) {
  return (
    <div className={styles.document}>
      <Parts tokens={tokens} addressOf={addressOf} />
    </div>
  )
}

function Parts({ tokens, addressOf }: Props): ReactNode {
  // The tree never changes its order: a place is a key.
  return tokens.map((token, place) => <Fragment key={place}>{draw(token, place, addressOf)}</Fragment>)
}

function draw(token: MarkedToken, place: number, addressOf: AddressOf): ReactNode {
  const within = (of: readonly { readonly type: string }[] | undefined) => <Parts tokens={tokensOf(of)} addressOf={addressOf} />
  switch (token.type) {
    case 'space':
    case 'def':
      return null
    case 'heading': {
      const Level = token.depth === 1 ? 'h1' : token.depth === 2 ? 'h2' : 'h3'
      return <Level id={headingId(token.text)}>{within(token.tokens)}</Level>
    }
    case 'paragraph':
      return <p>{within(token.tokens)}</p>
    case 'list': {
      const List = token.ordered ? 'ol' : 'ul'
      return (
        <List>
          {token.items.map((item, row) => (
            <li key={row}>{within(item.tokens)}</li>
          ))}
        </List>
      )
    }
    case 'code':
      return <Example label={`Code ${place + 1}`} code={token.text} />
    case 'table':
      return <MarkdownTable label={`Table ${place + 1}`} table={token} addressOf={addressOf} />
    case 'text':
      return token.tokens === undefined ? token.text : within(token.tokens)
    case 'escape':
      return token.text
    case 'codespan':
      return <code>{token.text}</code>
    case 'strong':
      return <strong>{within(token.tokens)}</strong>
    case 'em':
      return <em>{within(token.tokens)}</em>
    case 'link': {
      const to = addressOf(token.href)
      return to === undefined ? <span>{within(token.tokens)}</span> : <a href={to}>{within(token.tokens)}</a>
    }
    default:
      return token.raw
  }
}

interface TableProps {
  readonly label: string
  readonly table: Tokens.Table
  readonly addressOf: AddressOf
}

function MarkdownTable({ label, table: { header, rows }, addressOf }: TableProps) {
  const cells = (of: readonly Tokens.TableCell[], cell: (words: ReactNode, column: number) => ReactNode) =>
    of.map(({ tokens }, column) => cell(<Parts tokens={tokensOf(tokens)} addressOf={addressOf} />, column))
  return (
    <ScrollRegion label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {cells(header, (words, column) => (
              <th key={column} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {cells(row, (words, column) => (
                <td key={column}>{words}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
