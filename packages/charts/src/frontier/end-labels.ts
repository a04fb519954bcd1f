import { max } from 'd3-array'
import type { Context } from '../frame/context.ts'
import { spread } from '../labels/spread.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { shortened, textWidth } from '../text/measure.ts'
import { numberFormat } from '../text/numbers.ts'
import { text } from '../text/text.ts'
import { sideStyles } from '../theme/sides.ts'
import type { Plot } from './plot.ts'
import type { PreparedFrontier, PreparedSeries } from './prepare.ts'

const gapToPlot = 12
const markRoom = 13

interface EndLabel {
  readonly series: PreparedSeries
  readonly name: string
  readonly value: string
  readonly interval: string | undefined
}

/** Names the lines at their ends instead of in a legend, with the newest value below the name. */
export function endLabels(context: Context, prepared: PreparedFrontier) {
  const { type } = context
  const write = numberFormat(prepared.decimals)
  const lineHeight = Math.round(type.label * 1.3)
  const widest = Math.min(190, context.width * 0.26)
  const labels = prepared.series.map((series): EndLabel => {
    const { value, low, high } = series.last
    const full = textWidth(series.name, type.label, 'sansBold') <= widest - markRoom && type.breadth !== 'narrow'
    return {
      series,
      name: full
        ? series.name
        : type.breadth === 'narrow'
          ? sideStyles[series.id].shortName
          : shortened(series.name, widest - markRoom, type.label, 'sansBold'),
      value: write(value),
      interval: type.breadth === 'wide' && low !== undefined && high !== undefined ? `${write(low)} to ${write(high)}` : undefined,
    }
  })
  const width = max(labels, (label) => labelWidth(label, type.label)) ?? 0
  return { width: labels.length === 0 ? 4 : Math.ceil(width + gapToPlot + markRoom), draw }

  function draw(plot: Plot): Markup {
    const gap = 2 * lineHeight + 6
    const wished = labels.map(({ series }) => plot.y(series.last.value))
    const heights = spread(wished, gap, plot.top, plot.bottom - lineHeight)
    return group(
      { class: 'of-end-labels' },
      labels.map((label, index) => drawLabel(label, wished[index] ?? 0, heights[index] ?? 0, plot)),
    )
  }

  function drawLabel({ series, name, value, interval }: EndLabel, wished: number, y: number, plot: Plot): Markup {
    const { paint } = context
    const { color, shape } = sideStyles[series.id]
    const x = plot.right + gapToPlot
    const baseline = y + type.label * 0.36
    const moved = Math.abs(y - wished) > 3
    const leader = element('path', {
      d: `M${(plot.right + 1).toFixed(2)},${wished.toFixed(2)}L${(x - 2).toFixed(2)},${y.toFixed(2)}`,
      stroke: paint(color),
      'stroke-width': 0.8,
      fill: 'none',
    })
    return element('g', { class: `of-end-label of-${color}` }, [
      ...(moved ? [leader] : []),
      mark(shape, x + 4, y, 7.5, { fill: paint(color) }),
      text(name, { class: 'of-name', x: x + markRoom, y: baseline, size: type.label, face: 'sansBold', fill: paint(color) }),
      text(interval === undefined ? value : `${value} (${interval})`, {
        class: 'of-latest',
        x: x + markRoom,
        y: baseline + lineHeight,
        size: type.label,
        fill: paint('ink'),
      }),
    ])
  }
}

function labelWidth({ name, value, interval }: EndLabel, size: number): number {
  return Math.max(textWidth(name, size, 'sansBold'), textWidth(interval === undefined ? value : `${value} (${interval})`, size))
}
