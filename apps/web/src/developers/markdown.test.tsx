import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MarkedToken } from 'marked'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { documents } from './documents.ts'
import { headingId, parseMarkdown, tokensOf } from './markdown.ts'
import { MarkdownView } from './markdown-view.tsx'

const drawn = (source: string) =>
  renderToStaticMarkup(<MarkdownView tokens={parseMarkdown(source)} addressOf={(to) => (to === 'x.md' ? '/x' : undefined)} />)

test('headings have the anchors that links between documents name', () => {
  expect(drawn('## A `title`, dated 2026')).toContain('<h2 id="a-title-dated-2026">A <code>title</code>, dated 2026</h2>')
  expect(headingId('Größe – and more')).toBe('größe--and-more')
})

test('lists keep their numbers, tables their cells, code its text', () => {
  expect(drawn('1. one\n   and more\n2. two\n')).toContain('<ol><li>one\nand more</li><li>two</li></ol>')
  expect(drawn('| a |\n| --- |\n| `x \\| y` |\n')).toContain('<td><code>x | y</code></td>')
  expect(drawn('```js\n# no heading < 1\n```')).toContain('# no heading &lt; 1')
})

test('links lead where they are told to, and are words where there is nowhere', () => {
  expect(drawn('[`d` e](x.md), [f](y.md)')).toContain('<a href="/x"><code>d</code> e</a>, <span>f</span>')
})

test('HTML stays text', () => {
  expect(drawn('<script>alert(1)</script>')).toContain('&lt;script&gt;')
})

const root = join(import.meta.dirname, '..', '..', '..', '..')
const drawnKinds = 'space heading paragraph list code table text escape codespan strong em link'.split(' ')

test.each(Object.values(documents).map(({ file }) => file))('%s holds nothing that is not drawn', async (file) => {
  const kinds = new Set<string>()
  const walk = (tokens: readonly MarkedToken[]): void => {
    for (const token of tokens) {
      kinds.add(token.type)
      if (token.type === 'list') for (const item of token.items) walk(tokensOf(item.tokens))
      else if (token.type === 'table') for (const cell of [token.header, ...token.rows].flat()) walk(tokensOf(cell.tokens))
      else if ('tokens' in token) walk(tokensOf(token.tokens))
    }
  }
  walk(parseMarkdown(await readFile(join(root, file), 'utf8')))
  expect([...kinds].filter((kind) => !drawnKinds.includes(kind))).toEqual([])
})
