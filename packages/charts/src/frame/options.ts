import type { ChartTheme } from '../theme/themes.ts'

/** Pixels. Without a height a chart takes what suits its width; a height too small for its words is raised. */
export interface ChartSize {
  /** 300 to 1200. */
  readonly width: number
  readonly height?: number
}

export interface ChartOptions {
  /** Default `inherit`: custom properties of the page decide. `light` and `dark` are for files that stand alone. */
  readonly theme?: ChartTheme
  /** `plot` leaves out title, subtitle and foot, for a page that sets them as its own text; `<title>` and `<desc>` stay. Default `full`. */
  readonly parts?: 'full' | 'plot'
  /** Begins the ids inside the SVG. Default: a hash of what is drawn, so that two different charts on one page never clash. */
  readonly id?: string
}

/** Throws a RangeError on a size that no layout serves. */
export function checkSize(size: ChartSize): void {
  if (!(size.width >= 300 && size.width <= 1200)) throw new RangeError(`a chart is 300 to 1200 pixels wide, not ${size.width}`)
  if (size.height !== undefined && !(size.height > 0 && size.height <= 10_000))
    throw new RangeError(`a chart cannot be ${size.height} pixels high`)
}
