import type { Face } from './advances.ts'
import { textWidth } from './measure.ts'

/** Breaks a text into lines no wider than `width`: at spaces, and within a word only where the word alone is too long. */
export function wrapped(text: string, width: number, fontSize: number, face: Face = 'sans'): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, fontSize, face) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = broken(word, width, fontSize, face)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

/** As `wrapped`, with lines of like length instead of a short last one, for titles. */
export function balanced(text: string, width: number, fontSize: number, face: Face = 'sans'): string[] {
  const lines = wrapped(text, width, fontSize, face)
  for (let narrower = Math.ceil(width / 2); lines.length > 1 && narrower < width; narrower += 4) {
    const attempt = wrapped(text, narrower, fontSize, face)
    if (attempt.length === lines.length) return attempt
  }
  return lines
}

function broken(word: string, width: number, fontSize: number, face: Face): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(piece + character, fontSize, face) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
