/** Exit codes, as every command's help prints them. */
export const exitCodes = { answered: 0, notFound: 1, usage: 2, failed: 3 } as const

/** The command was called in a way that has no answer: an unknown flag, or a value that is none. */
export class UsageError extends Error {}

/** The end of a sentence: `. Did you mean x?` where one of the words is nearly what was given, else a full stop. */
export function didYouMean(given: string, words: Iterable<string>): string {
  const near = nearest(given, words)
  return near === undefined ? '.' : `. Did you mean ${near}?`
}

/** The word that takes the fewest changed letters, where these are at most a third of it. */
export function nearest(given: string, words: Iterable<string>): string | undefined {
  let best: { word: string; changes: number } | undefined
  for (const word of words) {
    const changes = lettersChanged(given.toLowerCase(), word.toLowerCase())
    if (changes <= Math.max(1, Math.floor(word.length / 3)) && (best === undefined || changes < best.changes)) best = { word, changes }
  }
  return best?.word
}

/** Levenshtein's distance. */
function lettersChanged(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, place) => place)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (let place = 1; place <= to.length; place += 1) {
      const substituted = (above[place - 1] ?? 0) + (letter === to[place - 1] ? 0 : 1)
      current.push(Math.min(substituted, (above[place] ?? 0) + 1, (current[place - 1] ?? 0) + 1))
    }
    above = current
  }
  return above[to.length] ?? 0
}
