import { refuse } from './arguments.ts'
import { productOfRows, rowProducts } from './row-products.ts'

/** Columns of the factor that are finished together, as many as `rowProducts` takes. */
const panel = 4

/**
 * Lower Cholesky factor L of a symmetric positive definite matrix A = LLᵀ. Matrices are row-major, size × size; of `matrix` only the
 * lower triangle is read, and of the factor only the lower triangle is set. Returns undefined where A is not positive definite to
 * working precision, or holds NaN. Throws a RangeError if it is not size × size. (Golub and Van Loan 2013, section 4.2, by panels of columns.)
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  if (matrix.length !== size * size) refuse('the length of matrix', `${size} × ${size}`, matrix.length)
  const factor = new Float64Array(size * size)
  for (let start = 0; start < size; start += panel) {
    subtractEarlierColumns(factor, matrix, size, start)
    for (let row = start; row < size; row++) {
      const offset = row * size
      for (let column = start; column < start + panel && column <= row; column++) {
        let rest = factor[offset + column] as number
        for (let k = start; k < column; k++) rest -= (factor[offset + k] as number) * (factor[column * size + k] as number)
        if (column < row) factor[offset + column] = rest / (factor[column * size + column] as number)
        else if (rest > (matrix[offset + row] as number) * 1e-15 && rest < Infinity) factor[offset + row] = Math.sqrt(rest)
        else return undefined
      }
    }
  }
  return factor
}

/** Sets the panel that begins at column `start` to A minus what the columns before it explain: A_rc − Σ_{k<start} L_rk L_ck. */
function subtractEarlierColumns(factor: Float64Array, matrix: Float64Array, size: number, start: number): void {
  const sums = new Float64Array(8)
  // At the edge the last row or column stands in for those beyond it.
  const last = size - 1
  const p = start * size
  const q = Math.min(start + 1, last) * size
  const r = Math.min(start + 2, last) * size
  const s = Math.min(start + 3, last) * size
  for (let row = start; row < size; row += 2) {
    const pair = [row, Math.min(row + 1, last)] as const
    rowProducts(sums, factor, pair[0] * size, pair[1] * size, factor, p, q, r, s, 0, start)
    for (const [place, target] of pair.entries()) {
      for (let k = 0; k < panel && start + k <= target; k++) {
        const cell = target * size + start + k
        factor[cell] = (matrix[cell] as number) - (sums[panel * place + k] as number)
      }
    }
  }
}

/** Solves A x = `right` from the Cholesky factor of A. Returns a new vector of length `size`. */
export function choleskySolve(factor: Float64Array, size: number, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right)
  for (let row = 0; row < size; row++) {
    let rest = solution[row] as number
    for (let column = 0; column < row; column++) rest -= (factor[row * size + column] as number) * (solution[column] as number)
    solution[row] = rest / (factor[row * size + row] as number)
  }
  for (let row = size - 1; row >= 0; row--) {
    const value = (solution[row] as number) / (factor[row * size + row] as number)
    solution[row] = value
    for (let column = 0; column < row; column++) {
      solution[column] = (solution[column] as number) - value * (factor[row * size + column] as number)
    }
  }
  return solution
}

/** A⁻¹, both triangles, from the Cholesky factor of A: (L⁻¹)ᵀ L⁻¹. */
export function choleskyInverse(factor: Float64Array, size: number): Float64Array {
  const columns = inverseColumns(factor, size)
  return productOfRows(columns, columns, size, { symmetric: true, upper: true })
}

/** The columns of L⁻¹, each laid out along a row. */
function inverseColumns(factor: Float64Array, size: number): Float64Array {
  const columns = new Float64Array(size * size)
  const sums = new Float64Array(8)
  const last = size - 1
  for (let row = 0; row < size; row++) {
    const offset = row * size
    const diagonal = factor[offset + row] as number
    columns[offset + row] = 1 / diagonal
    for (let column = 0; column < row; column += 4) {
      const at = [column, Math.min(column + 1, last), Math.min(column + 2, last), Math.min(column + 3, last)] as const
      rowProducts(sums, factor, offset, offset, columns, at[0] * size, at[1] * size, at[2] * size, at[3] * size, column, row)
      for (const [k, place] of at.entries()) if (place < row) columns[place * size + row] = -(sums[k] as number) / diagonal
    }
  }
  return columns
}
