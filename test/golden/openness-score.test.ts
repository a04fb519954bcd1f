import { opennessScore } from '@openfrontier/core/metrics'
import { expect, test } from 'vitest'

// Published: Artificial Analysis openness, points of 18 and the score of 100.
const published = [
  [16, 88.89, { weightsAccess: 3, weightsLicense: 3, data: 2, dataLicense: 2, methodology: 3, trainingCodeLicense: 3 }],
  [13, 72.22, { weightsAccess: 3, weightsLicense: 3, data: 2, dataLicense: 1, methodology: 3, trainingCodeLicense: 1 }],
  [10, 55.56, { weightsAccess: 3, weightsLicense: 3, data: 1, dataLicense: 0, methodology: 3, trainingCodeLicense: 0 }],
] as const

for (const [points, score, { data, dataLicense, ...items }] of published) {
  test(`${points} of 18 points are ${score}`, () => {
    const result = opennessScore({
      ...items,
      preTrainingDataAccess: data,
      postTrainingDataAccess: data,
      preTrainingDataLicense: dataLicense,
      postTrainingDataLicense: dataLicense,
    })
    expect(result.points).toEqual({ low: points, high: points })
    expect(result.score.low).toBeCloseTo(score, 2)
  })
}
