/** FNV-1a of 32 bits over the UTF-16 code units, in base 36: short, stable, not for secrets. */
export function hash(text: string): string {
  let state = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    state ^= text.charCodeAt(index)
    state = Math.imul(state, 0x01000193) >>> 0
  }
  return state.toString(36)
}
