import type { parquetHeader } from 'hyparquet/src/column.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { readRunLengths } from './run-lengths.ts'

type PageHeader = ReturnType<typeof parquetHeader>
type Codec = Parameters<typeof decompressPage>[2]

/** What a page is read by. */
export interface Column {
  readonly type: string
  /** Bytes of a value of fixed length. */
  readonly length: number
  /** Highest level of definition and of repetition. */
  readonly definition: number
  readonly repetition: number
  readonly codec: Codec
}

/** Checks a page of the values that others point at; gives how many it holds. */
export function checkDictionary(bytes: Uint8Array, header: PageHeader, column: Column): number {
  const count = countOf(header.dictionary_page_header?.num_values)
  const page = decompressPage(bytes, header.uncompressed_page_size, column.codec, undefined)
  checkPlain(viewOf(page), 0, column, count)
  return count
}

/** Checks a page of values whose levels open it; gives how many it holds, empty ones among them. */
export function checkPage(bytes: Uint8Array, header: PageHeader, column: Column, dictionary: number | undefined): number {
  const count = countOf(header.data_page_header?.num_values)
  const view = viewOf(decompressPage(bytes, header.uncompressed_page_size, column.codec, undefined))
  const repetition = levels(view, 0, column.repetition, count)
  const definition = levels(view, repetition.end, column.definition, count)
  const filled = column.definition === 0 ? count : timesOf(column.definition, definition.values)
  checkValues(view, definition.end, column, header.data_page_header?.encoding, filled, dictionary)
  return count
}

/** As `checkPage`, of a page whose levels stand before what is compressed, their lengths in its header. */
export function checkPageV2(bytes: Uint8Array, header: PageHeader, column: Column, dictionary: number | undefined): number {
  const own = header.data_page_header_v2
  const count = countOf(own?.num_values)
  const repetition = countOf(own?.repetition_levels_byte_length)
  const definition = countOf(own?.definition_levels_byte_length)
  const start = repetition + definition
  if (start > bytes.length) throw new Error(`levels of ${start} bytes are declared, the page has ${bytes.length}`)
  const view = viewOf(bytes)
  if (column.repetition > 0) within(column.repetition, readRunLengths(view, 0, repetition, widthOf(column.repetition), count))
  const filled = count - countOf(own?.num_nulls)
  if (column.definition > 0) {
    const values = readRunLengths(view, repetition, start, widthOf(column.definition), count)
    within(column.definition, values)
    if (timesOf(column.definition, values) !== filled) throw new Error(`${filled} values are declared, its levels say otherwise`)
  }
  const rest = bytes.subarray(start)
  const page = own?.is_compressed === false ? rest : decompressPage(rest, header.uncompressed_page_size - start, column.codec, undefined)
  checkValues(viewOf(page), 0, column, own?.encoding, filled, dictionary)
  return count
}

/** Levels behind their length in bytes; none where there is one level only. */
function levels(view: DataView, start: number, highest: number, count: number) {
  if (highest === 0) return { end: start, values: new Uint32Array() }
  const { from, end } = sized(view, start)
  const values = readRunLengths(view, from, end, widthOf(highest), count)
  within(highest, values)
  return { end, values }
}

function checkValues(
  view: DataView,
  start: number,
  column: Column,
  encoding: string | undefined,
  count: number,
  dictionary: number | undefined,
): void {
  if (encoding === 'PLAIN') {
    checkPlain(view, start, column, count)
    return
  }
  if (encoding === 'RLE' && column.type === 'BOOLEAN') {
    const { from, end } = sized(view, start)
    readRunLengths(view, from, end, 1, count)
    return
  }
  // Other encodings than these name no length that is taken on trust: their readers end where the bytes do.
  if (encoding !== 'PLAIN_DICTIONARY' && encoding !== 'RLE_DICTIONARY') return
  if (start >= view.byteLength) throw new Error('a page of indexes ends before its first')
  if (dictionary === undefined) throw new Error('a page of indexes stands before what they point at')
  within(dictionary - 1, readRunLengths(view, start + 1, view.byteLength, view.getUint8(start), count))
}

const fixedWidths: ReadonlyMap<string, number> = new Map([
  ['INT32', 4],
  ['INT64', 8],
  ['INT96', 12],
  ['FLOAT', 4],
  ['DOUBLE', 8],
])

/** Values one after another must fill the page to its last byte. */
function checkPlain(view: DataView, start: number, { type, length }: Column, count: number): void {
  let end = start
  if (type === 'BYTE_ARRAY') {
    for (let read = 0; read < count; read += 1) {
      if (end + 4 > view.byteLength) throw new Error(`${count} texts are declared, the page ends after ${read}`)
      end += 4 + view.getUint32(end, true)
    }
  } else if (type === 'BOOLEAN') end += Math.ceil(count / 8)
  else end += count * (type === 'FIXED_LEN_BYTE_ARRAY' ? length : (fixedWidths.get(type) ?? 0))
  if (end !== view.byteLength) throw new Error(`values up to byte ${end} are declared, the page has ${view.byteLength}`)
}

/** Where what is behind its own length in bytes begins and ends. */
function sized(view: DataView, start: number): { readonly from: number; readonly end: number } {
  const from = start + 4
  const end = from <= view.byteLength ? from + view.getUint32(start, true) : Number.POSITIVE_INFINITY
  if (end > view.byteLength) throw new Error(`runs up to byte ${end} are declared, the page has ${view.byteLength}`)
  return { from, end }
}

function within(highest: number, values: Uint32Array): void {
  const over = values.find((value) => value > highest)
  if (over !== undefined) throw new Error(`numbers up to ${highest} are expected, ${over} is there`)
}

function timesOf(wanted: number, values: Uint32Array): number {
  return values.reduce((times, value) => times + (value === wanted ? 1 : 0), 0)
}

function widthOf(highest: number): number {
  return 32 - Math.clz32(highest)
}

function countOf(declared: number | undefined): number {
  if (declared === undefined || !Number.isInteger(declared) || declared < 0 || declared > 50_000_000) {
    throw new Error(`a number of values or bytes is expected, ${String(declared)} is declared`)
  }
  return declared
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
