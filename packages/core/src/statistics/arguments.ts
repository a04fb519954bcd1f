/** Checks of what an estimator is given. Each names the argument, what was expected and what came, so that a caller can mend it. */

/** A number that is neither NaN nor infinite. */
export function requireFinite(argument: string, value: number): void {
  if (!Number.isFinite(value)) refuse(argument, 'a finite number', value)
}

/** A finite number above 0. */
export function requirePositive(argument: string, value: number): void {
  if (!(value > 0 && value < Infinity)) refuse(argument, 'a finite number above 0', value)
}

/** A finite number of at least 0. */
export function requireNotNegative(argument: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) refuse(argument, 'a finite number of at least 0', value)
}

/** A number from 0 to 1, both included: a share or a probability. */
export function requireShare(argument: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(argument, 'a share between 0 and 1', value)
}

/** The coverage of an interval: inside (0, 1), and far enough from 1 that its tails are not lost to rounding. */
export function requireLevel(value: number, argument = 'level'): void {
  if (!(value > 0 && (1 + value) / 2 < 1)) refuse(argument, 'a share inside (0, 1), such as 0.9', value)
}

/** A whole number of at least `least`. */
export function requireWhole(argument: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) refuse(argument, `a whole number of at least ${least}`, value)
}

/** Finite numbers, at least `least` of them. */
export function requireNumbers(argument: string, values: readonly number[], least: number): void {
  requireLength(argument, values, least)
  for (let index = 0; index < values.length; index++) {
    if (!Number.isFinite(values[index])) refuse(`${argument}[${index}]`, 'a finite number', values[index])
  }
}

/** A list with at least `least` members. */
export function requireLength(argument: string, values: readonly unknown[], least: number): void {
  if (!Array.isArray(values)) throw new TypeError(`${argument} must be a list, not ${shown(values)}`)
  if (values.length < least) {
    const members = least === 1 ? 'one member' : `${least} members`
    throw new RangeError(`${argument} must have at least ${members}, not ${values.length === 0 ? 'none' : values.length}`)
  }
}

/** A name: text that is not empty. */
export function requireName(argument: string, value: string): void {
  if (typeof value !== 'string') throw new TypeError(`${argument} must be a name, not ${shown(value)}`)
  if (value === '') throw new RangeError(`${argument} must be a name, not an empty text`)
}

/** Amounts of at least 0 with a finite total above 0. */
export function requireAmounts(amounts: readonly number[]): void {
  requireLength('amounts', amounts, 1)
  for (const [index, amount] of amounts.entries()) requireNotNegative(`amounts[${index}]`, amount)
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (!(total > 0 && total < Infinity)) refuse('the total of amounts', 'a finite number above 0', total)
}

/** True or false and nothing that merely counts as one of them. */
export function requireBoolean(argument: string, value: boolean): void {
  if (typeof value !== 'boolean') throw new TypeError(`${argument} must be true or false, not ${shown(value)}`)
}

/** What came out, where doubles may not have been wide enough for what went in. */
export function requireRepresentable(what: string, values: readonly number[] | Float64Array): void {
  const lost = values.find((value) => !Number.isFinite(value))
  if (lost !== undefined) throw new RangeError(`${what} lies beyond what a double can hold (${lost}); bring the input to another unit`)
}

/** Throws that `argument` is not what was expected: a RangeError for a number, a TypeError for anything else. */
export function refuse(argument: string, expected: string, value: unknown): never {
  const message = `${argument} must be ${expected}, not ${shown(value)}`
  throw typeof value === 'number' ? new RangeError(message) : new TypeError(message)
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object'
  return String(value)
}
