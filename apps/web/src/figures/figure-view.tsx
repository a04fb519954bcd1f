import { Figure } from '../components/figure.tsx'
import { apiUrl } from '../environment.ts'
import { strings } from '../strings.ts'
import { DataTableView } from './data-table-view.tsx'
import { drawFigure } from './draw-figure.ts'
import { type FigureData, figureFormats } from './figure-data.ts'

interface FigureViewProps {
  readonly figure: FigureData
  /** Page whose figure it is, as in the address of its files. */
  readonly page: string
  /** Query of the page, with its question mark, or empty. */
  readonly query: string
  readonly heading?: 'h2' | 'h3'
}

/** A figure with its table and files. */
export function FigureView({ figure, page, query, heading = 'h3' }: FigureViewProps) {
  const { title, subtitle, foot } = figure.drawing.description
  return (
    <Figure
      id={figure.id}
      heading={heading}
      title={title}
      subtitle={subtitle}
      foot={foot}
      draw={(width) => drawFigure(figure.drawing, { width }, { parts: 'plot' })}
      table={{ kind: 'here', content: <DataTableView label={`${title}: ${strings.table.asTable}`} data={figure.table} /> }}
      json={`${apiUrl()}${figure.json}`}
      files={figureFormats.map((format) => ({
        name: format.toUpperCase(),
        href: `/figures/${page}/${figure.id}.${format}${query}`,
      }))}
    />
  )
}
