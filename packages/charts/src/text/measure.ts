import { advances, type Face, otherAdvances } from './advances.ts'

/** Room for other fonts of the stack, which run a little wider than Inter. */
const safety = 1.03

/** Width in pixels that a text takes at a font size, on the safe side. */
export function textWidth(text: string, fontSize: number, face: Face = 'sans'): number {
  let thousandths = 0
  for (const character of text) thousandths += advanceOf(character, face)
  return (thousandths / 1000) * fontSize * safety
}

function advanceOf(character: string, face: Face): number {
  const code = character.codePointAt(0) ?? 0
  const known = advances[face][code - 32] ?? otherAdvances[character]
  if (known !== undefined) return known
  return code >= 0x2e80 ? 1000 : 740
}

/** Shortens a text with an ellipsis to a width; a text that fits is returned as it is. */
export function shortened(text: string, width: number, fontSize: number, face: Face = 'sans'): string {
  if (textWidth(text, fontSize, face) <= width) return text
  const characters = [...text]
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, fontSize, face) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
