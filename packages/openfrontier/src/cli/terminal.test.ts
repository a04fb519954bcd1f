import { expect, test } from 'vitest'
import { terminalOf } from './terminal.ts'

function screen(isTTY: boolean, env: Record<string, string> = {}) {
  const lines: string[] = []
  const output = { isTTY, write: (text: string) => lines.push(text) }
  return { terminal: terminalOf({ stdout: output, stderr: output, env }), lines }
}

test('uses colours on a terminal only, and never with NO_COLOR or on a dumb one', () => {
  expect(screen(true).terminal.colours).toBe(true)
  expect(screen(false).terminal.colours).toBe(false)
  expect(screen(true, { NO_COLOR: '1' }).terminal.colours).toBe(false)
  expect(screen(true, { NO_COLOR: '' }).terminal.colours).toBe(true)
  expect(screen(true, { TERM: 'dumb' }).terminal.colours).toBe(false)
})

test('says what it is doing where somebody watches, and takes it back', () => {
  const watched = screen(true)
  watched.terminal.progress('working …')
  watched.terminal.write('done\n')
  expect(watched.lines).toEqual(['working …', '\r\u001B[K', 'done\n'])
  const piped = screen(false)
  piped.terminal.progress('working …')
  expect(piped.lines).toEqual([])
})
