import { type Paint, paintFor } from '../theme/themes.ts'
import { hash } from './hash.ts'
import { type ChartOptions, type ChartSize, checkSize } from './options.ts'

/** Font sizes and line heights of a width, in pixels. */
interface TypeScale {
  readonly breadth: 'narrow' | 'medium' | 'wide'
  readonly title: number
  readonly subtitle: number
  readonly label: number
  readonly small: number
}

/** What every part of a chart needs to know to draw itself. */
export interface Context {
  /** Of the drawing, without the margins of a chart that stands alone. */
  readonly width: number
  /** As `width`; undefined where the chart chooses. */
  readonly height: number | undefined
  readonly margin: number
  readonly type: TypeScale
  readonly paint: Paint
  readonly id: string
  readonly full: boolean
}

export function contextFor(description: unknown, size: ChartSize, options: ChartOptions): Context {
  checkSize(size)
  const theme = options.theme ?? 'inherit'
  const margin = theme === 'inherit' ? 0 : size.width < 480 ? 14 : 22
  return {
    width: size.width - 2 * margin,
    height: size.height && size.height - 2 * margin,
    margin,
    type: typeScale(size.width),
    paint: paintFor(theme),
    id: options.id ?? `of-${hash(JSON.stringify([description, size, theme, options.parts]))}`,
    full: options.parts !== 'plot',
  }
}

function typeScale(width: number): TypeScale {
  if (width < 480) return { breadth: 'narrow', title: 17, subtitle: 13, label: 12, small: 11.5 }
  if (width < 800) return { breadth: 'medium', title: 21, subtitle: 15, label: 12.5, small: 12 }
  return { breadth: 'wide', title: 21, subtitle: 15, label: 13, small: 12.5 }
}
