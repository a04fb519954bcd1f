import { shortened, textWidth } from '../text/measure.ts'

export interface LabelPlace {
  readonly id: string
  readonly words: string
  /** Left end. */
  readonly x: number
  /** 0 stands nearest to the line. */
  readonly level: number
}

const between = 12

/**
 * Places labels over their points in as few levels as they need, in the order given. A label that finds no room in the
 * levels there are is left out; its mark stays.
 */
export function placeOverPoints(
  labels: readonly { readonly id: string; readonly x: number; readonly label: string }[],
  { left, right, fontSize, levels }: { readonly left: number; readonly right: number; readonly fontSize: number; readonly levels: number },
): LabelPlace[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: levels }, () => [])
  return labels.flatMap(({ id, x, label }) => {
    const words = shortened(label, Math.min(220, right - left), fontSize)
    const width = textWidth(words, fontSize)
    const from = Math.max(left, Math.min(right - width, x - width / 2))
    const level = taken.findIndex((row) => row.every((other) => from + width + between <= other.from || other.to + between <= from))
    if (level < 0) return []
    taken[level]?.push({ from, to: from + width })
    return [{ id, words, x: from, level }]
  })
}
