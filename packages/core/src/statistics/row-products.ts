/**
 * Inner products of two rows with four rows, over the entries `from` ≤ k < `to`: sums[0…3] of the row that starts at `a` in `left` with
 * those that start at `p`, `q`, `r`, `s` in `right`, sums[4…7] of the row at `b`. Eight at a time, since each number fetched
 * then serves in several products and no addition has to wait for the one before it.
 */
export function rowProducts(
  sums: Float64Array,
  left: Float64Array,
  a: number,
  b: number,
  right: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
  from: number,
  to: number,
): void {
  let ap = 0
  let aq = 0
  let ar = 0
  let as = 0
  let bp = 0
  let bq = 0
  let br = 0
  let bs = 0
  for (let k = from; k < to; k++) {
    const x = left[a + k] as number
    const y = left[b + k] as number
    const u = right[p + k] as number
    const v = right[q + k] as number
    const w = right[r + k] as number
    const z = right[s + k] as number
    ap += x * u
    aq += x * v
    ar += x * w
    as += x * z
    bp += y * u
    bq += y * v
    br += y * w
    bs += y * z
  }
  sums[0] = ap
  sums[1] = aq
  sums[2] = ar
  sums[3] = as
  sums[4] = bp
  sums[5] = bq
  sums[6] = br
  sums[7] = bs
}

/**
 * The matrix A Bᵀ of two square matrices, row-major. `symmetric` says that the product is known to be symmetric, as AAᵀ is, which
 * halves the work; `upper` that A is upper triangular, so that each sum starts at the diagonal.
 */
export function productOfRows(
  left: Float64Array,
  right: Float64Array,
  size: number,
  { symmetric = false, upper = false }: { readonly symmetric?: boolean; readonly upper?: boolean } = {},
): Float64Array {
  const product = new Float64Array(size * size)
  const sums = new Float64Array(8)
  const last = size - 1
  for (let row = 0; row < size; row += 2) {
    const end = symmetric ? Math.min(row + 2, size) : size
    for (let column = 0; column < end; column += 4) {
      // At the edge the last row or column stands in for those beyond it.
      const a = row * size
      const b = Math.min(row + 1, last) * size
      const [p, q, r, s] = [column, Math.min(column + 1, last), Math.min(column + 2, last), Math.min(column + 3, last)]
      rowProducts(sums, left, a, b, right, p * size, q * size, r * size, s * size, upper ? row : 0, size)
      product[a + p] = sums[0] as number
      product[a + q] = sums[1] as number
      product[a + r] = sums[2] as number
      product[a + s] = sums[3] as number
      product[b + p] = sums[4] as number
      product[b + q] = sums[5] as number
      product[b + r] = sums[6] as number
      product[b + s] = sums[7] as number
    }
  }
  if (symmetric) mirrorLower(product, size)
  return product
}

/** Copies the lower triangle of a row-major matrix over its upper one. */
export function mirrorLower(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) matrix[column * size + row] = matrix[row * size + column] as number
  }
}
