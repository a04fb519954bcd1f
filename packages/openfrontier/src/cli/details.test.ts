import { expect, test } from 'vitest'
import { detailLines } from './details.ts'

test('prints details in the units their metric gives them, and all else in the unit of the estimate', () => {
  expect(
    detailLines({
      metric: 'parity@1',
      unit: 'Arena points',
      details: { margin: 25, bestOfA: 1507.26, expectedWinRate: 0.525, expectedWinRateInterval: [0.516, 0.534], nonInferior: true },
    }),
  ).toEqual([
    'margin: 25.0 Arena points',
    'best of a: 1507.3 Arena points',
    'expected win rate: 52.5 %',
    'expected win rate interval: 51.6 to 53.4 %',
    'non inferior: yes',
  ])
})

test('prints counts beside a share as counts', () => {
  expect(
    detailLines({
      metric: 'permissive-share@1',
      unit: 'share',
      details: { yes: 42, lowerBound: 0.75, meanOverLabs: 1, licences: [{ license: 'MIT', models: 25 }] },
    }),
  ).toEqual(['yes: 42', 'lower bound: 75 %', 'mean over labs: 100 %', 'licences: MIT 25'])
})

test('prints lists of things with their share', () => {
  expect(
    detailLines({
      metric: 'frontier-lag@1',
      unit: 'months',
      details: {
        leadersMatchedInDraws: [
          { model: 'One', share: 0.4 },
          { model: 'Two', share: 0.6 },
        ],
      },
    }),
  ).toEqual(['leaders matched in draws: One 40 %; Two 60 %'])
})
