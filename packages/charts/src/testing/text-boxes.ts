import { type Box, boxesOverlap } from '../labels/box.ts'
import { textWidth } from '../text/measure.ts'
import type { SvgNode } from './svg-tree.ts'

export interface TextBox {
  readonly text: string
  readonly box: Box
}

/** Computed boxes of all texts, in the coordinates of the whole drawing. */
export function textBoxes(node: SvgNode, dx = 0, dy = 0): TextBox[] {
  const [, x = '0', y = '0'] = /^translate\(([^,]+),([^)]+)\)$/.exec(node.attributes.transform ?? '') ?? []
  const [left, top] = [dx + Number(x), dy + Number(y)]
  return node.name === 'text' ? [boxOf(node, left, top)] : node.children.flatMap((child) => textBoxes(child, left, top))
}

function boxOf({ attributes, text }: SvgNode, dx: number, dy: number): TextBox {
  const size = Number(attributes['font-size'])
  const width = textWidth(text, size, attributes['font-family'] ? 'serifBold' : attributes['font-weight'] ? 'sansBold' : 'sans')
  const x =
    Number(attributes.x) + dx - (attributes['text-anchor'] === 'end' ? width : attributes['text-anchor'] === 'middle' ? width / 2 : 0)
  const baseline = Number(attributes.y) + dy
  return { text, box: { left: x, right: x + width, top: baseline - size * 0.74, bottom: baseline + size * 0.2 } }
}

/** Pairs of texts that cover each other by more than half a pixel. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  const shrunk = boxes.map(({ text, box }) => ({
    text,
    box: { left: box.left + 0.5, right: box.right - 0.5, top: box.top + 0.5, bottom: box.bottom - 0.5 },
  }))
  return shrunk.flatMap((a, index) =>
    shrunk.slice(index + 1).flatMap((b) => (boxesOverlap(a.box, b.box) ? [`"${a.text}" and "${b.text}"`] : [])),
  )
}

/** Texts that reach beyond the view box. */
export function outside(root: SvgNode): string[] {
  const [left = 0, top = 0, width = 0, height = 0] = (root.attributes.viewBox ?? '').split(' ').map(Number)
  return textBoxes(root)
    .filter(({ box }) => box.left < left - 0.5 || box.right > left + width + 0.5 || box.top < top - 0.5 || box.bottom > top + height + 0.5)
    .map(({ text }) => text)
}
