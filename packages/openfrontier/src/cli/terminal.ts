/** Where a command writes: its answer, what it has to say besides, and whether it may use colours. */
export interface Terminal {
  readonly colours: boolean
  write(text: string): void
  warn(text: string): void
  /** Says what is being done, where a person waits and watches; the next line written takes its place. */
  progress(text: string): void
}

interface Output {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** The terminal of a process. Colours only where a person reads them and has not declined (no-color.org). */
export function terminalOf(process: {
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
}): Terminal {
  const { NO_COLOR, TERM } = process.env
  const watched = process.stderr.isTTY === true && TERM !== 'dumb'
  let shown = false
  const clear = () => {
    if (shown) process.stderr.write('\r\u001B[K')
    shown = false
  }
  return {
    colours: process.stdout.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb',
    write(text) {
      clear()
      process.stdout.write(text)
    },
    warn(text) {
      clear()
      process.stderr.write(text)
    },
    progress(text) {
      if (!watched) return
      clear()
      process.stderr.write(text)
      shown = true
    },
  }
}
