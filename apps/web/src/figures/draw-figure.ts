import {
  type ChartOptions,
  type ChartSize,
  estimatesChart,
  frontierChart,
  specificationCurve,
  timelineChart,
  trendChart,
} from '@openfrontier/charts'
import type { Drawing } from './figure-data.ts'

/** Draws a figure as SVG by its kind. */
export function drawFigure(drawing: Drawing, size: ChartSize, options: ChartOptions = {}): string {
  switch (drawing.kind) {
    case 'frontier':
      return frontierChart(drawing.description, size, options)
    case 'trend':
      return trendChart(drawing.description, size, options)
    case 'estimates':
      return estimatesChart(drawing.description, size, options)
    case 'timeline':
      return timelineChart(drawing.description, size, options)
    case 'specifications':
      return specificationCurve(drawing.description, size, options)
    default:
      return drawing satisfies never
  }
}
