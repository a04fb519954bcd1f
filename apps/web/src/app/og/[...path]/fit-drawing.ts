import type { ChartSize } from '@openfrontier/charts'
import { drawFigure } from '../../../figures/draw-figure.ts'
import type { Drawing } from '../../../figures/figure-data.ts'

/**
 * Draws as much of a figure as has room: the whole, or of estimates as many of the first rows as fit; `undefined` where nothing does.
 * Specifications are counted on their chart, so they are there all or not at all.
 */
export function fitDrawing(drawing: Drawing, size: ChartSize): string | undefined {
  for (let rows = Math.min(rowsOf(drawing), 24); rows > 0; rows--) {
    const svg = drawFigure(withRows(drawing, rows), size, { parts: 'plot' })
    if (heightOf(svg) <= (size.height ?? Number.POSITIVE_INFINITY)) return svg
  }
  return undefined
}

const rowsOf = (drawing: Drawing) =>
  drawing.kind === 'estimates' ? drawing.description.groups.reduce((sum, { rows }) => sum + rows.length, 0) : 1

function withRows(drawing: Drawing, most: number): Drawing {
  if (drawing.kind !== 'estimates') return drawing
  return { ...drawing, description: { ...drawing.description, groups: firstRows(drawing.description.groups, most) } }
}

function firstRows<G extends { readonly rows: readonly unknown[] }>(groups: readonly G[], most: number): readonly G[] {
  let left = most
  return groups.flatMap((group) => {
    const rows = group.rows.slice(0, left)
    left -= rows.length
    return rows.length === 0 ? [] : [{ ...group, rows }]
  })
}

function heightOf(svg: string): number {
  const [, height] = /^<svg[^>]* height="([\d.]+)"/.exec(svg) ?? []
  return Number(height)
}
