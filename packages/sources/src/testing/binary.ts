/** Bytes as a text of one character a byte, which changes of lines and cells leave in whatever encoding they are. */
export function toBinary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

export function fromBinary(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
