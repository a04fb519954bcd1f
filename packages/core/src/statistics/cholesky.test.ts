import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choleskyFactor, choleskyInverse, choleskySolve } from './cholesky.ts'

// Golub and Van Loan 2013 and the textbooks' example: [[4, 12, −16], [12, 37, −43], [−16, −43, 98]] has L = [[2], [6, 1], [−8, 5, 3]].
const textbook = Float64Array.from([4, 12, -16, 12, 37, -43, -16, -43, 98])

test('gives the factor of the textbook example', () => {
  expect([...(choleskyFactor(textbook, 3) ?? [])]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3])
})

test('solves and inverts what it factors', () => {
  const size = 7
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: size * size, maxLength: size * size }),
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: size, maxLength: size }),
      (entries, solution) => {
        // BBᵀ + I is positive definite whatever B is.
        const entry = (row: number, column: number) => entries[row * size + column] ?? 0
        const indices = Array.from({ length: size }, (_, index) => index)
        const matrix = Float64Array.from(
          indices.flatMap((row) =>
            indices.map((column) => indices.reduce((sum, k) => sum + entry(row, k) * entry(column, k), row === column ? 1 : 0)),
          ),
        )
        const times = (vector: readonly number[]) =>
          Float64Array.from(indices, (row) => indices.reduce((sum, k) => sum + (matrix[row * size + k] ?? 0) * (vector[k] ?? 0), 0))
        const factor = choleskyFactor(matrix, size)
        if (factor === undefined) throw new Error('not factored')
        const solved = choleskySolve(factor, size, times(solution))
        const inverse = choleskyInverse(factor, size)
        for (const row of indices) {
          expect(solved[row]).toBeCloseTo(solution[row] ?? 0, 6)
          const product = times([...inverse.subarray(row * size, (row + 1) * size)])
          for (const column of indices) expect(product[column]).toBeCloseTo(row === column ? 1 : 0, 6)
        }
      },
    ),
    { seed: 1, numRuns: 50 },
  )
})

test('finds a matrix that is not positive definite', () => {
  expect(choleskyFactor(Float64Array.from([1, 2, 2, 1]), 2)).toBeUndefined()
  expect(choleskyFactor(Float64Array.from([1, -1, -1, 1]), 2)).toBeUndefined()
  expect(choleskyFactor(Float64Array.from([Number.NaN]), 1)).toBeUndefined()
})
