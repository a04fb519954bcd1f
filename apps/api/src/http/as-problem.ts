import type { Log } from './log.ts'
import { ProblemError } from './problem.ts'

/** The problem an error stands for. Anything not foreseen is written to the log and told to nobody. */
export function asProblem(error: unknown, target: string, log: Log | undefined): ProblemError {
  if (error instanceof ProblemError) return error
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  log?.({ event: 'failure', target, message, ...(stack !== undefined && { stack }) })
  return new ProblemError('failed', 'something went wrong on our side; the request id helps to find it in the log')
}
