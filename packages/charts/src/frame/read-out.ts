import type { Attributes } from '../svg/element.ts'

/** What a mark tells a reader who points at it or steps onto it. */
interface ReadOut {
  /** Whose mark it is, in a few words; left out where the words say it. */
  readonly label?: string | undefined
  /** Figure, interval, date: parts of a line; empty ones are left out. */
  readonly words: readonly (string | undefined)[]
}

/** Writes a read-out onto the group of a mark, as `data-label` and `data-readout`: pages show it, files keep it. */
export function readOutAttributes({ label, words }: ReadOut): Attributes {
  return { 'data-label': label, 'data-readout': words.filter((part) => part !== undefined && part !== '').join(' · ') }
}

/** "161.7 index points, 90 % interval 159.1 to 164.9"; without a level it is an interval of its own. */
export function figureInWords(
  { value, low, high }: { readonly value: number; readonly low?: number | undefined; readonly high?: number | undefined },
  { unit, level, write }: { readonly unit: string; readonly level?: number | undefined; readonly write: (value: number) => string },
): string {
  const figure = unit === '' ? write(value) : `${write(value)} ${unit}`
  if (low === undefined || high === undefined) return figure
  const coverage = level === undefined ? '' : `${Math.round(level * 1000) / 10} % `
  return `${figure}, ${coverage}interval ${write(low)} to ${write(high)}`
}
