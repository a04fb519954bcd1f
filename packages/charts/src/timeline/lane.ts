import type { ScaleTime } from 'd3-scale'
import type { Block } from '../frame/block.ts'
import type { Context } from '../frame/context.ts'
import { readOutAttributes } from '../frame/read-out.ts'
import { element, group, type Markup } from '../svg/element.ts'
import { mark } from '../svg/mark.ts'
import { parseDate } from '../text/dates.ts'
import { text } from '../text/text.ts'
import { wrapped } from '../text/wrap.ts'
import { styleOf } from '../trend/marks.ts'
import type { TimelineLane, TimelineMark } from './description.ts'
import { placeOverPoints } from './labels.ts'

const levels = { narrow: 4, medium: 4, wide: 3 } as const

/** A line with its marks, their labels above them, and the name of the lane above all. */
export function timelineLane(context: Context, lane: TimelineLane, x: ScaleTime<number, number>): Block {
  const { type, paint } = context
  const [left = 0, right = context.width] = x.range()
  const lineHeight = Math.round(type.small * 1.4)
  const name = lane.name === undefined ? [] : wrapped(lane.name, context.width, type.label, 'sansBold')
  const places = placeOverPoints(
    lane.marks.flatMap((each) => (each.label === undefined ? [] : [{ id: each.id, x: centre(each, x), label: each.label }])),
    { left: 0, right, fontSize: type.small, levels: levels[type.breadth] },
  )
  const nameHeight = name.length * Math.round(type.label * 1.4) + (name.length > 0 ? 2 : 0)
  const rows = Math.max(0, ...places.map(({ level }) => level + 1))
  const line = nameHeight + rows * lineHeight + 12
  const byId = new Map(lane.marks.map((each) => [each.id, each]))
  const labels = places.map(({ id, words, x: start, level }) => {
    const baseline = line - 12 - level * lineHeight
    const at = byId.get(id)
    return group({ class: 'of-label' }, [
      ...(level === 0 || at === undefined ? [] : [leader(context, centre(at, x), baseline + 3, line - 6)]),
      text(words, { x: start, y: baseline, size: type.small, fill: paint('ink'), halo: paint('ground') }),
    ])
  })
  return {
    markup: [
      ...name.map((words, index) =>
        text(words, { x: 0, y: (index + 1) * Math.round(type.label * 1.4) - 4, size: type.label, face: 'sansBold', fill: paint('ink') }),
      ),
      element('line', { class: 'of-lane', x1: left, x2: right, y1: line, y2: line, stroke: paint('rule'), 'stroke-width': 1 }),
      // Lines to labels go below all labels, farther ones first.
      ...labels.reverse(),
      ...[...lane.marks].reverse().map((each) => drawn(context, each, x, line)),
    ],
    height: line + 12,
  }
}

function leader({ paint }: Context, x: number, from: number, to: number): Markup {
  return element('line', { x1: x, x2: x, y1: from, y2: to, stroke: paint('grid'), 'stroke-width': 1 })
}

function drawn(
  { paint, type }: Context,
  { id, from, to, side, hollow, words }: TimelineMark,
  x: ScaleTime<number, number>,
  y: number,
): Markup {
  const { color, shape } = styleOf(side)
  const [start, end] = [x(parseDate(from)), x(parseDate(to ?? from))]
  const size = type.breadth === 'narrow' ? 7.5 : 9
  return element('g', { class: 'of-act', 'data-id': id, 'data-date': from, 'data-to': to, ...readOutAttributes({ words: [words] }) }, [
    ...(end - start > size
      ? [element('rect', { x: start, y: y - 3, width: end - start, height: 6, fill: paint(color), 'fill-opacity': 0.25 })]
      : []),
    mark(shape, (start + end) / 2, y, hollow ? size - 1 : size, {
      class: 'of-mark',
      fill: hollow ? paint('ground') : paint(color),
      stroke: hollow ? paint(color) : paint('ground'),
      'stroke-width': hollow ? 1.8 : 1,
    }),
  ])
}

const centre = ({ from, to }: TimelineMark, x: ScaleTime<number, number>) => (x(parseDate(from)) + x(parseDate(to ?? from))) / 2
