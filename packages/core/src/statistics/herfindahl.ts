import { refuse, requireAmounts, requireLength, requireWhole } from './arguments.ts'

/** How concentrated a total is. */
export interface Concentration {
  /** Between 1/n, all alike, and 1, one has everything. Times 10,000 it is the index of competition authorities. */
  readonly index: number
  /** 1/index: the number of equal parts that would be as concentrated. Infinite where no two observations fell together. */
  readonly effectiveNumber: number
}

/**
 * Herfindahl index Σ s² of shares s = amount/total (Herfindahl 1950; Simpson 1949), of amounts in any unit.
 * Throws a RangeError on a negative amount or a total of 0.
 */
export function herfindahl(amounts: readonly number[]): Concentration {
  requireAmounts(amounts)
  const total = sumOf(amounts)
  const index = amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0)
  return { index, effectiveNumber: 1 / index }
}

/**
 * The same for counts of a sample of N independent observations, without the bias of a small sample: Σ n(n − 1)/(N(N − 1)), which is
 * (N · index − 1)/(N − 1) and has the expectation Σ p² (Simpson 1949; Hall 2005). Not for amounts that are no sample, as tokens or
 * downloads are not. Throws a RangeError unless all are whole numbers and N is at least 2.
 */
export function herfindahlOfSample(counts: readonly number[]): Concentration {
  requireLength('counts', counts, 1)
  for (const [index, count] of counts.entries()) requireWhole(`counts[${index}]`, count, 0)
  const total = sumOf(counts)
  if (!(total >= 2 && total < Infinity)) refuse('the total of counts', 'at least 2', total)
  const index = counts.reduce((sum, count) => sum + (count / total) * ((count - 1) / (total - 1)), 0)
  return { index, effectiveNumber: 1 / index }
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
