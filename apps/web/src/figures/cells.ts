import { isMissing, type Maybe } from '@openfrontier/core'
import { countryName } from '../format.ts'
import { strings } from '../strings.ts'
import type { DataCell } from './figure-data.ts'

/** A cell that shows a text. */
export const textCell = (text: string): DataCell => ({ text })

/** A cell that leads somewhere. */
export const linkCell = (text: string, href: string): DataCell => ({ text, href })

/** A cell whose file form is the bare number. */
export const numberCell = (text: string, value: number): DataCell => ({ text, value })

export const emptyCell: DataCell = { text: '' }

/** A cell of a fact that may be missing: then it says why, and files leave it empty. */
export function factCell<T>(value: Maybe<T> | undefined, write: (value: T) => DataCell): DataCell {
  if (value === undefined) return { text: strings.missing.unknown, value: '' }
  return isMissing(value) ? { text: strings.missing[value.missing], value: '' } : write(value as T)
}

/** As `factCell`, empty where the fact is missing: for columns that few records fill. */
export function quietCell<T>(value: Maybe<T> | undefined, write: (value: T) => DataCell): DataCell {
  return value === undefined || isMissing(value) ? emptyCell : write(value as T)
}

/** A country by its mark and name; its code in files. */
export function countryCell(code: string): DataCell {
  return { text: countryName(code), value: code, country: code }
}
