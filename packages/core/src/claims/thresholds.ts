/**
 * Two percentage points: a difference of shares that is smaller is taken for none. A hair more, so that an interval
 * which ends at the margin, and differs from it by rounding only, does not lie beyond it.
 */
export const twoPercentagePoints = 0.02 + 1e-9

/** More than half: what “dominate” and “most” are taken to mean. */
export const oneHalf = 0.5
