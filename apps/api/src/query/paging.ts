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
  placeOf(row: T): Place
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** Rows on all pages. */
  readonly total: number
  /** Of the next page, if there is one. */
  readonly cursor?: string
}

export function byId<T extends { readonly id: string }>(): Sorting<T> {
  return { name: 'id', descending: false, placeOf: (row) => ({ value: row.id, id: row.id }) }
}

/** A page of a list. A cursor names the last row seen, so pages stay whole when rows come or go between two requests. */
export function pageOf<T>(rows: readonly T[], sorting: Sorting<T>, limit: number, cursor: string | undefined): Page<T> {
  const sorted = [...rows].sort((x, y) => compare(sorting.placeOf(x), sorting.placeOf(y), sorting.descending))
  const after = cursor === undefined ? undefined : readCursor(cursor, sorting)
  const found = after === undefined ? 0 : sorted.findIndex((row) => compare(sorting.placeOf(row), after, sorting.descending) > 0)
  const start = found === -1 ? sorted.length : found
  const page = sorted.slice(start, start + limit)
  const last = page.at(-1)
  const more = last !== undefined && start + limit < sorted.length
  return { rows: page, total: sorted.length, ...(more && { cursor: writeCursor(sorting, sorting.placeOf(last)) }) }
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

/** Ids, dates and numbers are all that stands in one, so its characters are all ASCII. */
function writeCursor(sorting: Pick<Sorting<unknown>, 'name' | 'descending'>, place: Place): string {
  return btoa(JSON.stringify([nameOf(sorting), place.id, place.value]))
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
    const parsed: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}
