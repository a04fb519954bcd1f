/** Columns of a screen. Fixed, so that the same question prints the same lines everywhere. */
export const screenWidth = 80

/** Emphasis, or none of it where colours are not wanted. */
export interface Style {
  bold(text: string): string
  dim(text: string): string
}

export function styleFor(colours: boolean): Style {
  const emphasis = (on: number, off: number) => (text: string) => (colours && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text)
  return { bold: emphasis(1, 22), dim: emphasis(2, 22) }
}

/**
 * Breaks a text into lines of at most `width` characters at spaces; a longer word stands on a line of its own, and no
 * line begins with a percent sign.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replaceAll(' %', '\u00A0%').split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (lengthOf(longer) > width && line !== '') {
      lines.push(line)
      line = word
    } else {
      line = longer
    }
  }
  return [...lines, line].map((each) => each.replaceAll('\u00A0', ' '))
}

/** A paragraph whose lines begin with `indent` spaces, the first with `lead` instead. */
export function paragraph(text: string, indent = 0, lead = ' '.repeat(indent)): string {
  const lines = wrap(text, screenWidth - indent)
  return lines.map((line, place) => (place === 0 ? lead : ' '.repeat(indent)) + line).join('\n')
}

/** Named paragraphs below each other, names in one column. Those without text are left out. */
export function definitions(
  entries: readonly (readonly [name: string, text: string | readonly string[] | undefined])[],
  style: Style,
): string {
  const present = entries.filter(([, text]) => text !== undefined && text.length > 0)
  const indent = Math.max(...present.map(([name]) => lengthOf(name))) + 2
  return present
    .map(([name, text]) =>
      (typeof text === 'string' ? [text] : (text ?? []))
        .map((part, place) => {
          const lead = place === 0 ? name : ''
          return paragraph(part, indent, style.dim(lead) + ' '.repeat(indent - lengthOf(lead)))
        })
        .join('\n'),
    )
    .join('\n')
}

export interface Column<Row> {
  readonly title: string
  readonly align?: 'left' | 'right'
  /** Longest line of a cell; longer text is broken over several lines. */
  readonly width?: number
  /** Narrowest it may be, for columns that stand below those of another table. */
  readonly atLeast?: number
  cell(row: Row): string
}

/** Rows in aligned columns under their titles, indented by two spaces. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], style: Style): string {
  const body = rows.map((row) => columns.map((column) => wrap(column.cell(row), column.width ?? Number.POSITIVE_INFINITY)))
  const widths = columns.map((column, place) =>
    Math.max(column.atLeast ?? 0, lengthOf(column.title), ...body.map((cells) => Math.max(...(cells[place] ?? []).map(lengthOf)))),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map((column, place) => pad(cells[place] ?? '', widths[place] ?? 0, column.align))
      .join('  ')
      .replace(/^/, '  ')
      .trimEnd()
  const lines = body.flatMap((cells) => {
    const height = Math.max(...cells.map((cell) => cell.length))
    return Array.from({ length: height }, (_, place) => line(cells.map((cell) => cell[place] ?? '')))
  })
  const titles = line(columns.map((column) => column.title))
  return [...(titles === '' ? [] : [style.dim(titles)]), ...lines].join('\n')
}

export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - lengthOf(text)))
  return align === 'right' ? space + text : text + space
}

/** A text at the left and one at the right end of a line. */
export function ends(left: string, right: string, style: Style): string {
  return style.bold(left) + ' '.repeat(Math.max(2, screenWidth - lengthOf(left) - lengthOf(right))) + style.dim(right)
}

function lengthOf(text: string): number {
  return [...text].length
}
