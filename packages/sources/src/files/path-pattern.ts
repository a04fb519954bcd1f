import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import type { SourceFile, SourceText } from '../adapter.ts'

/** The segment of a pattern that stands for one folder a snapshot. */
export const dateSegment = '{date}'

/** Whether the name of a file or folder fits one segment of a pattern that is not `{date}`. */
export function matchSegment(pattern: string, name: string): boolean {
  const [head = '', ...rest] = pattern.split('*')
  const tail = rest.at(-1)
  if (tail === undefined) return name === pattern
  return rest.length === 1 && name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail)
}

/** Whether a path fits a pattern, and the date it has in the place of `{date}`. */
export function matchPath(pattern: string, path: string): { readonly date?: IsoDate } | undefined {
  const expected = pattern.split('/')
  const found = path.split('/')
  if (expected.length !== found.length) return undefined
  let date: IsoDate | undefined
  for (const [index, segment] of expected.entries()) {
    const part = found[index]
    if (segment === dateSegment) {
      date = isoDateSchema.safeParse(part).data
      if (date === undefined) return undefined
    } else if (part === undefined || !matchSegment(segment, part)) return undefined
  }
  return date === undefined ? {} : { date }
}

/** The one file of a publication that fits a pattern. Throws an `Error` when it is not among them. */
export function fileAt(files: readonly SourceText[], file: SourceFile): SourceText {
  const found = files.find(({ path }) => matchPath(file.path, path) !== undefined)
  if (found === undefined) throw new Error(`${file.path}: this file is missing`)
  return found
}

/** All files of a publication that fit a pattern, by path. Throws an `Error` when there is none. */
export function filesAt(files: readonly SourceText[], file: SourceFile): SourceText[] {
  const found = files.filter(({ path }) => matchPath(file.path, path) !== undefined)
  if (found.length === 0) throw new Error(`${file.path}: there is no such file`)
  return found
}

/** The files that fit a pattern with `{date}`, by date. */
export function filesByDate(files: readonly SourceText[], file: SourceFile): ReadonlyMap<IsoDate, SourceText> {
  const found = new Map<IsoDate, SourceText>()
  for (const text of files) {
    const date = matchPath(file.path, text.path)?.date
    if (date !== undefined) found.set(date, text)
  }
  return found
}
