import { describe, expect, test } from 'vitest'
import { segmentMeetsBox, segmentsCross } from './box.ts'
import { type LabelRequest, type Obstacles, placeLabels } from './place.ts'
import { spread } from './spread.ts'

describe('spread', () => {
  test('leaves heights that are far enough apart', () => {
    expect(spread([50, 10, 90], 20, 0, 100)).toEqual([50, 10, 90])
  })

  test('moves neighbours apart evenly and keeps their order', () => {
    expect(spread([50, 54], 20, 0, 100)).toEqual([42, 62])
  })

  test('keeps all inside where there is room', () => {
    expect(spread([100, 99, 98], 20, 0, 100)).toEqual([100, 80, 60])
    expect(spread([-30, 5], 20, 0, 100)).toEqual([0, 20])
  })
})

describe('placeLabels', () => {
  const request: LabelRequest = { id: 'a', x: 100, y: 100, top: 96, bottom: 104, width: 40, height: 14, prefers: 'above', required: false }
  const free: Obstacles = { bounds: { left: 0, right: 200, top: 0, bottom: 200 }, texts: [], marks: [], segments: [], faint: [] }

  test('puts a label above the line of the leader, to the left', () => {
    const [label] = placeLabels([request], free)
    expect(label?.box.bottom).toBeLessThan(96)
    expect(label?.box.left).toBeLessThan(100)
  })

  test('drops a lesser label that would cover another, and keeps a required one with a leader', () => {
    const crowd = Array.from({ length: 12 }, (_, index) => ({ ...request, id: `b${index}` }))
    const placed = placeLabels([{ ...request, required: true }, ...crowd, { ...request, id: 'z', required: true }], free)
    expect(placed.length).toBeLessThan(crowd.length)
    expect(placed.find(({ id }) => id === 'z')?.leader).toBeDefined()
  })

  test('covers a line only for a required label without a better place', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ({ x1: 0, x2: 200, y1: index * 5, y2: index * 5 }))
    expect(placeLabels([request], { ...free, segments: lines })).toEqual([])
    expect(placeLabels([{ ...request, required: true }], { ...free, segments: lines })).toHaveLength(1)
  })
})

describe('segments and boxes', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 }

  test('meet where a point is shared', () => {
    expect(segmentMeetsBox({ x1: 0, y1: 0, x2: 30, y2: 30 }, box)).toBe(true)
    expect(segmentMeetsBox({ x1: 12, y1: 12, x2: 13, y2: 13 }, box)).toBe(true)
    expect(segmentMeetsBox({ x1: 0, y1: 0, x2: 30, y2: 5 }, box)).toBe(false)
    expect(segmentMeetsBox({ x1: 0, y1: 15, x2: 9, y2: 15 }, box)).toBe(false)
  })

  test('cross only between their ends', () => {
    const flat = { x1: 0, y1: 0, x2: 10, y2: 0 }
    expect(segmentsCross(flat, { x1: 5, y1: -5, x2: 5, y2: 5 })).toBe(true)
    expect(segmentsCross(flat, { x1: 10, y1: 0, x2: 10, y2: 9 })).toBe(false)
  })
})
