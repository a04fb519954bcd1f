/**
 * The part of Markdown that the documents of the repository are written in, as data: headings, paragraphs, lists, tables, code; within a
 * line code, strong words and links. Anything else stays the text that it is.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: readonly Inline[]; readonly to: string }

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: readonly Inline[]; readonly id: string }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }

export function parseMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  const lines = source.split('\n')
  for (let place = 0; place < lines.length; ) {
    const first = lines[place] ?? ''
    const rest = lines.slice(place)
    const run = (test: (line: string) => boolean) => {
      const end = rest.findIndex((line) => !test(line))
      return end < 0 ? rest : rest.slice(0, end)
    }
    const fence = /^```(\w*)$/.exec(first)
    if (fence) {
      const length = rest.indexOf('```', 1)
      const end = length < 0 ? rest.length : length
      blocks.push({ kind: 'code', language: fence[1] ?? '', text: rest.slice(1, end).join('\n') })
      place += end + 1
      continue
    }
    const heading = /^(#{1,4}) (.+)$/.exec(first)
    if (heading) {
      const text = heading[2] ?? ''
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: parseInline(text), id: idOf(text) })
      place += 1
    } else if (first.startsWith('|')) {
      const rows = run((line) => line.startsWith('|')).map(cellsOf)
      blocks.push({ kind: 'table', head: rows[0] ?? [], rows: rows.slice(2) })
      place += rows.length
    } else if (first.startsWith('- ')) {
      const item = run((line) => /^(?:- | {2}\S)/.test(line))
      const items = item.join('\n').split(/^- /m).slice(1)
      blocks.push({ kind: 'list', items: items.map((each) => parseInline(each.replace(/\s*\n\s*/g, ' ').trim())) })
      place += item.length
    } else if (first.trim() === '') place += 1
    else {
      const paragraph = run((line) => line.trim() !== '' && !/^(?:```|#{1,4} |- |\|)/.test(line))
      const taken = paragraph.length === 0 ? [first] : paragraph
      blocks.push({ kind: 'paragraph', text: parseInline(taken.join(' ')) })
      place += taken.length
    }
  }
  return blocks
}

export function parseInline(text: string): Inline[] {
  const parts: Inline[] = []
  let from = 0
  for (const match of text.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*|\[((?:[^\]`]|`[^`]*`)+)\]\(([^)\s]+)\)/g)) {
    if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) })
    const [whole, code, strong, label, to] = match
    if (code !== undefined) parts.push({ kind: 'code', text: code })
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong })
    else if (label !== undefined && to !== undefined) parts.push({ kind: 'link', text: parseInline(label), to })
    from = match.index + whole.length
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) })
  return parts
}

function cellsOf(line: string): Inline[][] {
  const cells = line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/)
  return cells.map((cell) => parseInline(cell.replaceAll('\\|', '|').trim()))
}

/** As GitHub makes them, so that links between documents hold in both places. */
function idOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
