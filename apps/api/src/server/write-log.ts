import { writeSync } from 'node:fs'

/** Something that happened: its kind and whatever belongs to it. */
export interface LogEntry {
  readonly event: string
}

const delay = 50
const enough = 16_384
let held = ''
let timer: NodeJS.Timeout | undefined

/** Writes a line of JSON to standard error. Lines are gathered for a moment: under load a write for each costs more than an answer. */
export function writeLog<E extends LogEntry>(entry: E): void {
  held += `{"time":"${new Date().toISOString()}",${JSON.stringify(entry).slice(1)}\n`
  if (held.length >= enough) flushLog()
  else timer ??= setTimeout(flushLog, delay).unref()
}

/** Writes what is held at once: before the process ends. */
export function flushLog(): void {
  clearTimeout(timer)
  timer = undefined
  const lines = held
  held = ''
  if (lines === '') return
  try {
    writeSync(2, lines)
  } catch {
    // A reader that has gone away, or cannot keep up, must not stop the server.
  }
}
