import { drawFigure } from './draw-figure.ts'
import type { DataTable, FigureData, FigureFormat } from './figure-data.ts'

/** Pixels of a drawing that is taken away, with its title and foot. */
const width = 960

/** A figure as a file that stands by itself. */
export async function figureFile(figure: FigureData, format: FigureFormat): Promise<Response> {
  switch (format) {
    case 'svg':
      return fileOf(drawFigure(figure.drawing, { width }, { theme: 'light' }), 'image/svg+xml; charset=utf-8')
    case 'png':
      return fileOf(await pngOf(drawFigure(figure.drawing, { width }, { theme: 'light' })), 'image/png')
    case 'csv':
      return tableFile(figure.table)
    default:
      return format satisfies never
  }
}

/** The renderer is a native module, which no bundle may hold: it is loaded where it stands. */
export async function pngOf(svg: string, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  const { toPng } = await import(/* turbopackIgnore: true */ '@openfrontier/charts/png')
  return new Uint8Array(toPng(svg, { scale }))
}

/** A table as a file. */
export function tableFile(table: DataTable): Response {
  return fileOf(tableAsCsv(table), 'text/csv; charset=utf-8')
}

function fileOf(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'public, max-age=300' } })
}

/** RFC 4180, with the bare values where they differ from what is shown. */
export function tableAsCsv({ columns, rows }: DataTable): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(({ text, value }) => String(value ?? text)))]
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

/** Text that a spreadsheet would take for a formula is marked as text. */
function field(value: string): string {
  const safe = /^[=+@\t]/.test(value) || /^-(?!\d)/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
