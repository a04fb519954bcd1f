import { scaleUtc } from 'd3-scale'
import { expect, test } from 'vitest'
import { timeTicks } from './time-axis.ts'

const labels = (from: string, to: string, width: number) =>
  timeTicks(
    scaleUtc()
      .domain([new Date(from), new Date(to)])
      .range([0, width]),
    13,
  ).map((tick) => tick.label)

test('years stand for their Januaries, and the first tick tells its year', () => {
  expect(labels('2023-03-01', '2026-08-11', 750)).toEqual(['Jul 2023', '2024', 'Jul', '2025', 'Jul', '2026', 'Jul'])
})

test('a narrow axis has years alone', () => {
  expect(labels('2023-03-01', '2026-08-11', 240)).toEqual(['2024', '2025', '2026'])
})

test('a few weeks are cut into days', () => {
  expect(labels('2026-06-25', '2026-07-16', 500)).toEqual(['28 Jun 2026', '5 Jul', '12 Jul'])
})
