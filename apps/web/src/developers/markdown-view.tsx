import type { ReactNode } from 'react'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { Example } from './example.tsx'
import styles from './markdown.module.css'
import type { Block, Inline } from './markdown.ts'

interface Props {
  readonly blocks: readonly Block[]
  /** Where a link leads, or `undefined` where its words stand without one. */
  readonly addressOf: (to: string) => string | undefined
}

/** A document, drawn. */
export function MarkdownView({ blocks, addressOf }: Props) {
  const inline = (parts: readonly Inline[]): ReactNode[] =>
    parts.map((part, place) => {
      const key = place
      if (part.kind === 'code') return <code key={key}>{part.text}</code>
      if (part.kind === 'strong') return <strong key={key}>{part.text}</strong>
      if (part.kind === 'text') return part.text
      const to = addressOf(part.to)
      return to === undefined ? (
        <span key={key}>{inline(part.text)}</span>
      ) : (
        <a key={key} href={to}>
          {inline(part.text)}
        </a>
      )
    })
  const draw = (block: Block, place: number): ReactNode => {
    const key = place
    switch (block.kind) {
      case 'heading': {
        const Level = block.level === 1 ? 'h1' : block.level === 2 ? 'h2' : 'h3'
        return (
          <Level key={key} id={block.id}>
            {inline(block.text)}
          </Level>
        )
      }
      case 'paragraph':
        return <p key={key}>{inline(block.text)}</p>
      case 'list':
        return (
          <ul key={key}>
            {block.items.map((item, row) => (
              <li key={row}>{inline(item)}</li>
            ))}
          </ul>
        )
      case 'code':
        return <Example key={key} label={`Code ${place + 1}`} code={block.text} />
      case 'table':
        return <MarkdownTable key={key} label={`Table ${place + 1}`} block={block} inline={inline} />
      default:
        return block satisfies never
    }
  }
  return <div className={styles.document}>{blocks.map(draw)}</div>
}

interface TableProps {
  readonly label: string
  readonly block: Extract<Block, { kind: 'table' }>
  readonly inline: (parts: readonly Inline[]) => ReactNode[]
}

function MarkdownTable({ label, block: { head, rows }, inline }: TableProps) {
  return (
    <ScrollRegion label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {inline(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((cell, column) => (
                <td key={column}>{inline(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
