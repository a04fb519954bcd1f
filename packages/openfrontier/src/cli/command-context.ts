import type { Observatory } from '@openfrontier/core/observatory'
import type { LoadOptions } from '@openfrontier/dataset'
import type { Terminal } from './terminal.ts'

/** What a command is given: where to write, how to open the facts, and how to end other than with 0. */
export interface CommandContext {
  readonly terminal: Terminal
  /** Opens the facts, seen as of a date where one is given. */
  open(parts: LoadOptions['parts'], asOf?: string): Promise<Observatory>
  /** Sets the exit code for when the command is done. */
  endWith(exitCode: number): void
}
