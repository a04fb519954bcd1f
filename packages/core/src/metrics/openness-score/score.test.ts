import { expect, test } from 'vitest'
import { opennessScore } from './score.ts'

const all = {
  ...{ weightsAccess: 3, weightsLicense: 3, methodology: 3, trainingCodeLicense: 3 },
  ...{ preTrainingDataAccess: 3, postTrainingDataAccess: 3, preTrainingDataLicense: 3, postTrainingDataLicense: 3 },
}

test('six items of three points each make a hundred', () => {
  expect(opennessScore(all)).toEqual({ points: { low: 18, high: 18 }, score: { low: 100, high: 100 }, unknown: [] })
})

test('data before and after training count half each', () => {
  expect(opennessScore({ ...all, preTrainingDataAccess: 0 }).points).toEqual({ low: 16.5, high: 16.5 })
})

test('an unknown item gives bounds and is named', () => {
  const score = opennessScore({ ...all, methodology: undefined, postTrainingDataLicense: undefined })
  expect(score).toMatchObject({ points: { low: 13.5, high: 18 }, unknown: ['postTrainingDataLicense', 'methodology'] })
})

test('points outside the scale are an error', () => {
  expect(() => opennessScore({ ...all, methodology: 4 })).toThrow('methodology has 0 to 3 points, not 4')
})
