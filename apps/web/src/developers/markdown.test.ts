import { expect, test } from 'vitest'
import { parseInline, parseMarkdown } from './markdown.ts'

test('headings, paragraphs, lists, tables and code come in their order', () => {
  const blocks = parseMarkdown(
    '# A title\n\nTwo lines\nof text.\n\n- one\n  and more\n- two\n\n| a | b |\n| --- | --- |\n| `x \\| y` | z |\n\n```js\n# no heading\n```\n',
  )
  expect(blocks).toEqual([
    { kind: 'heading', level: 1, id: 'a-title', text: [{ kind: 'text', text: 'A title' }] },
    { kind: 'paragraph', text: [{ kind: 'text', text: 'Two lines of text.' }] },
    { kind: 'list', items: [[{ kind: 'text', text: 'one and more' }], [{ kind: 'text', text: 'two' }]] },
    {
      kind: 'table',
      head: [[{ kind: 'text', text: 'a' }], [{ kind: 'text', text: 'b' }]],
      rows: [[[{ kind: 'code', text: 'x | y' }], [{ kind: 'text', text: 'z' }]]],
    },
    { kind: 'code', language: 'js', text: '# no heading' },
  ])
})

test('code, strong words and links stand within a line, and code within a link', () => {
  expect(parseInline('a `b` **c** [`d` e](f.md).')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'code', text: 'b' },
    { kind: 'text', text: ' ' },
    { kind: 'strong', text: 'c' },
    { kind: 'text', text: ' ' },
    {
      kind: 'link',
      to: 'f.md',
      text: [
        { kind: 'code', text: 'd' },
        { kind: 'text', text: ' e' },
      ],
    },
    { kind: 'text', text: '.' },
  ])
})

test('what is never closed is text, and nothing loops', () => {
  expect(parseMarkdown('```js\nconst x = 1')).toEqual([{ kind: 'code', language: 'js', text: 'const x = 1' }])
  expect(parseMarkdown('####### seven\n**open [link(')).toHaveLength(1)
})
