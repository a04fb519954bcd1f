import { type FigureFormat, figureFormats } from './figure-data.ts'

/** Reads `ratings.svg` as the id of a figure and a format, or gives `undefined`. */
export function readFileName(file: string): { readonly id: string; readonly format: FigureFormat } | undefined {
  const [, id, ending] = /^([a-z0-9-]+)\.([a-z]+)$/.exec(file) ?? []
  const format = figureFormats.find((each) => each === ending)
  return id === undefined || format === undefined ? undefined : { id, format }
}
