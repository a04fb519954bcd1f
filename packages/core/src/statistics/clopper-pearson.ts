import { refuse, requireNotNegative, requirePositive } from './arguments.ts'

/**
 * Exact interval of a share of independent trials (Clopper and Pearson 1934): the shares under which a count as far out
 * has at least half of 1 − level of probability. Never too short, unlike Wilson's, which matters where trials are few.
 * `level` in (0, 1). Throws a RangeError unless 0 ≤ successes ≤ trials and trials > 0.
 */
export function clopperPearsonInterval(successes: number, trials: number, level: number): { readonly low: number; readonly high: number } {
  requirePositive('trials', trials)
  requireNotNegative('successes', successes)
  if (successes > trials) refuse('successes', `at most the trials, ${trials}`, successes)
  const tail = (1 - level) / 2
  return {
    low: successes === 0 ? 0 : shareWith((share) => 1 - atMost(successes - 1, trials, share), tail),
    high: successes === trials ? 1 : shareWith((share) => 1 - atMost(successes, trials, share), 1 - tail),
  }
}

/** The share at which a probability that rises with it reaches a value, by bisection to the last bit that matters. */
function shareWith(probability: (share: number) => number, value: number): number {
  let [low, high] = [0, 1]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (probability(middle) < value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Probability of at most so many successes. Terms by recurrence from none, in logarithms so that none underflows. */
function atMost(successes: number, trials: number, share: number): number {
  if (share <= 0) return 1
  if (share >= 1) return successes >= trials ? 1 : 0
  let logTerm = trials * Math.log1p(-share)
  let sum = Math.exp(logTerm)
  for (let count = 1; count <= successes; count++) {
    logTerm += Math.log((trials - count + 1) / count) + Math.log(share) - Math.log1p(-share)
    sum += Math.exp(logTerm)
  }
  return Math.min(1, sum)
}
