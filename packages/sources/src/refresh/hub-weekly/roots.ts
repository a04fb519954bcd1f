import { longestWay } from './aggregate.ts'

/**
 * The root of every name, going up from each to its first base, 32 steps at most. By doubling: after five rounds each name
 * points 32 steps up, or to its root.
 */
export function rootsOf(parents: Int32Array, size: number): Int32Array {
  let steps = new Int32Array(size)
  for (let number = 0; number < size; number += 1) {
    const parent = parents[number] ?? -1
    steps[number] = parent < 0 ? number : parent
  }
  for (let way = 1; way < longestWay; way *= 2) {
    const next = new Int32Array(size)
    let isMoving = false
    for (let number = 0; number < size; number += 1) {
      const step = steps[number] ?? number
      const further = steps[step] ?? step
      next[number] = further
      isMoving ||= further !== step
    }
    steps = next
    if (!isMoving) break
  }
  return steps
}
