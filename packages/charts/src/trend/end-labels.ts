import { max } from 'd3-array'
import type { Context } from '../frame/context.ts'
import { spread } from '../labels/spread.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { shortened, textWidth } from '../text/measure.ts'
import { numberFormat } from '../text/numbers.ts'
import { text } from '../text/text.ts'
import { sideStyles } from '../theme/sides.ts'
import type { TrendLayout } from './layout.ts'
import { styleOf } from './marks.ts'
import type { PreparedTrend, PreparedTrendSeries } from './prepare.ts'

const gapToPlot = 8
const markRoom = 12

/** Names each line at its end, with its newest value below the name. */
export function trendEndLabels(context: Context, prepared: PreparedTrend) {
  const { type, paint } = context
  const write = numberFormat(prepared.decimals)
  const lineHeight = Math.round(type.label * 1.3)
  const room = Math.min(170, context.width * (type.breadth === 'narrow' ? 0.24 : 0.22))
  const labels = prepared.series.map((series) => ({ series, name: nameOf(series), value: write(series.last.value) }))
  const width = max(labels, ({ name, value }) => Math.max(textWidth(name, type.label, 'sansBold'), textWidth(value, type.label))) ?? 0
  return { width: labels.length === 0 ? 4 : Math.ceil(width) + gapToPlot + markRoom, draw }

  function nameOf({ name, side }: PreparedTrendSeries): string {
    if (textWidth(name, type.label, 'sansBold') <= room) return name
    return shortened(side === undefined ? name : sideStyles[side].shortName, room, type.label, 'sansBold')
  }

  function draw({ y, right, top, bottom }: TrendLayout): Markup {
    const wished = labels.map(({ series }) => y(series.last.value))
    const heights = spread(wished, 2 * lineHeight + 4, top, bottom - lineHeight)
    return group(
      { class: 'of-end-labels' },
      labels.map(({ series, name, value }, index) => {
        const { color, shape } = styleOf(series.side)
        const at = heights[index] ?? 0
        const x = right + gapToPlot
        return element('g', { class: `of-end-label of-${color}` }, [
          mark(shape, x + 4, at, 7, { fill: paint(color) }),
          text(name, {
            class: 'of-name',
            x: x + markRoom,
            y: at + type.label * 0.36,
            size: type.label,
            face: 'sansBold',
            fill: paint(color),
          }),
          text(value, {
            class: 'of-latest',
            x: x + markRoom,
            y: at + type.label * 0.36 + lineHeight,
            size: type.label,
            fill: paint('ink'),
          }),
        ])
      }),
    )
  }
}
