import type { Mark } from './marks.ts'

/** A mark with the group that draws it. */
export interface DrawnMark extends Mark {
  readonly group: Element
}

/** The marks of a drawing in reading order: line after line from left to right, or row after row. */
export function findMarks(drawing: Element): readonly DrawnMark[] {
  const corner = drawing.getBoundingClientRect()
  const marks = [...drawing.querySelectorAll('[data-readout]')].map((group, place): DrawnMark => {
    const box = (group.querySelector('.of-mark, .of-spot') ?? group).getBoundingClientRect()
    const inRow = group.matches('.of-estimate, .of-specification')
    const { top, bottom } = group.getBoundingClientRect()
    return {
      group,
      label: group.getAttribute('data-label') ?? '',
      words: group.getAttribute('data-readout') ?? '',
      series: inRow ? String(place) : (group.getAttribute('data-series') ?? ''),
      x: box.left + box.width / 2 - corner.left,
      y: box.top + box.height / 2 - corner.top,
      ...(inRow && { row: { top: top - corner.top - 3, bottom: bottom - corner.top + 3 } }),
    }
  })
  // Acts on a line of time are drawn the most important last.
  return drawing.querySelector('.of-chart-timeline') === null ? marks : marks.sort((one, other) => one.y - other.y || one.x - other.x)
}
