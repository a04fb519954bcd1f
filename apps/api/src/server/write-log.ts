import { write, writeSync } from 'node:fs'

/** Something that happened: its kind and whatever belongs to it. */
export interface LogEntry {
  readonly event: string
}

const standardError = 2
const delay = 50
const enough = 16_384
/** Characters held while the reader cannot keep up. Beyond it lines are dropped: a log must not fill the memory. */
const most = 8 * 1024 ** 2
let held = ''
let timer: NodeJS.Timeout | undefined
let isWriting = false

/** Writes a line of JSON to standard error. Lines are gathered for a moment: under load a write for each costs more than an answer. */
export function writeLog<E extends LogEntry>(entry: E): void {
  if (held.length > most) return
  held += `{"time":"${new Date().toISOString()}",${JSON.stringify(entry).slice(1)}\n`
  if (held.length >= enough) writeHeld()
  else timer ??= setTimeout(writeHeld, delay).unref()
}

/** Writes what is held at once: before the process ends. */
export function flushLog(): void {
  const bytes = takeHeld()
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(standardError, bytes, at)
  } catch {
    // A reader that has gone away, or cannot keep up, must not stop the server.
  }
}

/** Off the main thread: a reader that is slow to empty its pipe would hold every answer up. */
function writeHeld(): void {
  timer = undefined
  if (isWriting) return
  const bytes = takeHeld()
  if (bytes.length > 0) writeFrom(bytes, 0)
}

function writeFrom(bytes: Buffer, at: number): void {
  isWriting = true
  write(standardError, bytes, at, (error, written) => {
    if (error === null && at + written < bytes.length) return writeFrom(bytes, at + written)
    isWriting = false
    if (held.length >= enough) writeHeld()
    else if (held !== '') timer ??= setTimeout(writeHeld, delay).unref()
  })
}

function takeHeld(): Buffer {
  clearTimeout(timer)
  timer = undefined
  const lines = held
  held = ''
  return Buffer.from(lines)
}
