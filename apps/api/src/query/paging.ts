import { ProblemError } from '../http/problem.ts'

/** Where a row stands in a sorted list: the value sorted by, then the id. Rows without a value come last in either direction. */
export interface Place {
  readonly value: string | number | undefined
  readonly id: string
}

export interface Sorting<T> {
  /** Named in cursors, so that one of another order is refused. */
  readonly name: string
  readonly descending: boolean
  /** Whether rows come in this order already. */
  readonly sorted?: boolean
  placeOf(row: T): Place
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Rows on all pages. */
  readonly total: number
  /** Of the next page, if there is one. */
  readonly cursor?: string
}

/** A page of a list. A cursor names the last row seen, so pages stay whole when rows come or go between two requests. */
export function pageOf<T>(rows: readonly T[], sorting: Sorting<T>, limit: number, cursor: string | undefined): Page<T> {
  const placed = rows.map((row) => ({ row, place: sorting.placeOf(row) }))
  if (sorting.sorted !== true) placed.sort((x, y) => compare(x.place, y.place, sorting.descending))
  const after = cursor === undefined ? undefined : readCursor(cursor, sorting)
  const found = after === undefined ? 0 : placed.findIndex(({ place }) => compare(place, after, sorting.descending) > 0)
  const start = found === -1 ? placed.length : found
  const page = placed.slice(start, start + limit)
  const last = page.at(-1)
  const more = last !== undefined && start + limit < placed.length
  return { rows: page.map(({ row }) => row), total: placed.length, ...(more && { cursor: writeCursor(sorting, last.place) }) }
}

function compare(x: Place, y: Place, descending: boolean): number {
  if (x.value === undefined || y.value === undefined) {
    return Number(x.value === undefined) - Number(y.value === undefined) || order(x.id, y.id)
  }
  return (descending ? -1 : 1) * order(x.value, y.value) || order(x.id, y.id)
}

function order(x: string | number, y: string | number): number {
  return x < y ? -1 : x > y ? 1 : 0
}

function nameOf({ name, descending }: Pick<Sorting<unknown>, 'name' | 'descending'>): string {
  return `${descending ? '-' : ''}${name}`
}

/** Keys may hold names in any script: their bytes are written, not their letters. */
function writeCursor(sorting: Pick<Sorting<unknown>, 'name' | 'descending'>, place: Place): string {
  const bytes = new TextEncoder().encode(JSON.stringify([nameOf(sorting), place.id, place.value]))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function readCursor(cursor: string, sorting: Pick<Sorting<unknown>, 'name' | 'descending'>): Place {
  const [name, id, value] = decode(cursor)
  const known = typeof id === 'string' && (value === undefined || value === null || typeof value === 'string' || typeof value === 'number')
  if (!known || name !== nameOf(sorting)) {
    throw new ProblemError('invalid-parameter', 'cursor: it is not one of this list in this order', [
      { field: 'cursor', found: cursor, expected: 'the cursor of a link to the next page, with the same sort' },
    ])
  }
  return { id, value: value ?? undefined }
}

function decode(cursor: string): readonly unknown[] {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
