import { symbol, symbolCircle, symbolDiamond2, symbolSquare2, symbolTriangle } from 'd3-shape'
import type { MarkShape } from '../theme/sides.ts'
import { type Attributes, element, type Markup } from './element.ts'

const symbols = { circle: symbolCircle, diamond: symbolDiamond2, square: symbolSquare2, triangle: symbolTriangle } as const

/** A mark of about `diameter` pixels centred on a point. */
export function mark(shape: MarkShape, x: number, y: number, diameter: number, attributes: Attributes = {}): Markup {
  const path = symbol(symbols[shape], (Math.PI / 4) * diameter ** 2).digits(3)() ?? ''
  return element('path', { d: path, transform: `translate(${round(x)},${round(y)})`, ...attributes })
}

const round = (value: number) => Math.round(value * 1000) / 1000
