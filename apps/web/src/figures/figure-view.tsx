import type { ReactNode } from 'react'
import { Figure } from '../components/figure.tsx'
import { apiUrl, siteUrl } from '../environment.ts'
import { strings } from '../strings.ts'
import { AsOfSlider } from './as-of/as-of-slider.tsx'
import { DataTableView } from './data-table-view.tsx'
import { drawFigure } from './draw-figure.ts'
import { figureAddress } from './figure-address.ts'
import { type FigureData, figureFormats } from './figure-data.ts'

interface FigureViewProps {
  readonly figure: FigureData
  /** Page whose figure it is, as in the address of its files. */
  readonly page: string
  /** Query of the page, with its question mark, or empty. */
  readonly query: string
  readonly heading?: 'h2' | 'h3'
  /** What its reader may choose, between its caption and the drawing. */
  readonly controls?: ReactNode
}

/** A figure with its table, its files, and the addresses under which it is found again and shown elsewhere. */
export function FigureView({ figure, page, query, heading = 'h3', controls }: FigureViewProps) {
  const { title, subtitle, foot } = figure.drawing.description
  return (
    <Figure
      id={figure.id}
      heading={heading}
      title={title}
      subtitle={subtitle}
      foot={foot}
      controls={
        <>
          {controls}
          {figure.dates && figure.dates.all.length > 1 && (
            <AsOfSlider
              dates={figure.dates.all}
              shown={figure.dates.shown}
              address={figureAddress(page, query, '').replace(/#$/, '')}
              words={{ label: strings.figure.asOfSlider, play: strings.figure.play, stop: strings.figure.stop, step: strings.figure.step }}
            />
          )}
        </>
      }
      draw={(width) => drawFigure(figure.drawing, { width }, { parts: 'plot' })}
      table={{ kind: 'here', content: <DataTableView label={`${title}: ${strings.table.asTable}`} data={figure.table} /> }}
      json={`${apiUrl()}${figure.json}`}
      files={figureFormats.map((format) => ({
        name: format.toUpperCase(),
        href: `/figures/${page}/${figure.id}.${format}${query}`,
      }))}
      embed={`${siteUrl()}/embed/${page}/${figure.id}${query}`}
      link={figureAddress(page, query, figure.id)}
    />
  )
}
