/** A part of an address without its percent encoding; one that encodes nothing valid is taken as it stands. */
export function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
