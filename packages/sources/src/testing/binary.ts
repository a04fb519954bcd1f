/** Byte A0, part of letters in UTF-8, would be a no-break space, which reading a cell trims; this stands for no byte and no space. */
const notSpace = '\uE0A0'

/** Bytes as a text of one character a byte, which changes of lines and cells leave in whatever encoding they are. */
export function toBinary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').replaceAll('\u00A0', notSpace)
}

export function fromBinary(text: string): Uint8Array {
  return Buffer.from(text.replaceAll(notSpace, '\u00A0'), 'latin1')
}
