import type { ChartFoot } from '@openfrontier/charts'
import type { ReactNode } from 'react'
import { strings } from '../strings.ts'
import styles from './figure.module.css'
import { FigureCaption } from './figure-caption.tsx'
import { FigureDrawings } from './figure-drawings.tsx'
import { FigureEmbed } from './figure-embed.tsx'
import { FigureFoot } from './figure-foot.tsx'

interface FigureProps {
  readonly id: string
  /** Rank of the title among the headings of the page. */
  readonly heading?: 'h2' | 'h3'
  /** The finding. */
  readonly title: string
  /** Measure and unit. */
  readonly subtitle: string
  readonly foot: ChartFoot
  readonly controls?: ReactNode
  /** Draws the chart without title and foot, which stand here as text. */
  readonly draw: (width: number) => string
  /** The same figures as a table, or the part of this page where that table stands. */
  readonly table: { readonly kind: 'here'; readonly content: ReactNode } | { readonly kind: 'elsewhere'; readonly href: string }
  /** Address of the same figures for programs. */
  readonly json: string
  /** The figure to take away: names of formats with their addresses. */
  readonly files?: readonly { readonly name: string; readonly href: string }[]
  /** Where it stands by itself, for other sites to show: an address with its host. */
  readonly embed?: string
  /** Address of this page in this very state, at this figure. */
  readonly link?: string
}

/** A chart drawn on the server for three widths, with its words as text and its figures as a table. */
export function Figure({ id, heading = 'h2', title, subtitle, foot, controls, draw, table, json, files = [], embed, link }: FigureProps) {
  const drawn = drawnOnce(draw)
  return (
    <figure className={styles.figure} id={id}>
      <FigureCaption heading={heading} title={title} subtitle={subtitle} />
      {controls}
      <FigureDrawings draw={drawn} />
      <FigureFoot foot={foot} />
      <div className={styles.tools}>
        {table.kind === 'here' ? (
          <details className={styles.details}>
            <summary>{strings.table.asTable}</summary>
            {table.content}
          </details>
        ) : (
          <a href={table.href}>{strings.table.asTable}</a>
        )}
        {files.map(({ name, href }) => (
          <a key={name} href={href} download="">
            {name}
          </a>
        ))}
        <a href={json}>{strings.figure.json}</a>
        {link !== undefined && <a href={link}>{strings.figure.link}</a>}
        {embed !== undefined && <FigureEmbed id={id} address={embed} title={title} height={embedHeight(drawn)} />}
      </div>
    </figure>
  )
}

/** Draws each width once, however often it is asked for. */
function drawnOnce(draw: FigureProps['draw']): FigureProps['draw'] {
  const known = new Map<number, string>()
  return (width) => {
    const svg = known.get(width) ?? draw(width)
    known.set(width, svg)
    return svg
  }
}

/** Room for the drawing as a frame of middle width shows it, with its words. */
function embedHeight(draw: FigureProps['draw']): number {
  const [, height = '400'] = /^<svg[^>]* height="([\d.]+)"/.exec(draw(600)) ?? []
  return Math.ceil((Number(height) + 320) / 10) * 10
}
