/** Something wrong in the facts: where it stands, what stands there, and what was expected instead. */
export interface Problem {
  /** Path below the dataset's folder. */
  readonly file: string
  /** Id of the record, or `row 12` of a table. */
  readonly record: string
  /** Path of the field within the record; `file` where the file as a whole is meant. */
  readonly field: string
  readonly found: string
  readonly expected: string
  /** How to mend it, where more than the expectation can be said. */
  readonly mend?: string
}

/** Thrown where facts with problems must not be used. Its message lists every problem. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in the dataset\n${problems.map(formatProblem).join('\n')}`)
    this.problems = problems
  }
}

/** One problem as text of two or three lines. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.record, problem.field].filter((part) => part !== '').join(' › ')
  const mend = problem.mend === undefined ? '' : `\n  mend: ${problem.mend}`
  return `${place}\n  found ${problem.found}, expected ${problem.expected}${mend}`
}

const longestQuotation = 120

/** A value as it is shown in a message: JSON, cut where it is long. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value))
  return text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text
}
