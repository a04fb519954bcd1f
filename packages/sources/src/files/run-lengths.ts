/**
 * The values of Parquet's run-length and bit-packed hybrid between two offsets: `count` of them, each `width` bits (0 to 32).
 * Throws an `Error` where a run goes on beyond the values or the bytes there are, so that it always ends.
 */
export function readRunLengths(view: DataView, start: number, end: number, width: number, count: number): Uint32Array {
  if (width > 32) throw new Error(`values of at most 32 bits are expected, these have ${width}`)
  const values = new Uint32Array(count)
  const whole = (width + 7) >> 3
  let offset = start
  let seen = 0
  while (seen < count) {
    const run = readHeader(view, offset, end)
    offset = run.end
    const taken = run.packed ? run.length * width : whole
    if (taken > end - offset) throw new Error(`a run of ${taken} bytes is declared, ${end - offset} are left`)
    if (run.packed) {
      const held = Math.min(run.length * 8, count - seen)
      for (let index = 0; index < held; index += 1) values[seen + index] = bitsAt(view, offset, index * width, width)
      seen += held
    } else {
      if (run.length > count - seen) throw new Error(`a run of ${run.length} values is declared, ${count - seen} are left`)
      values.fill(bitsAt(view, offset, 0, whole * 8), seen, seen + run.length)
      seen += run.length
    }
    offset += taken
  }
  return values
}

interface Run {
  /** Packed: groups of eight values, one after another; else one value so many times. */
  readonly packed: boolean
  readonly length: number
  readonly end: number
}

/** A variable-length integer of at most 32 bits, whose lowest says which kind of run follows. */
function readHeader(view: DataView, start: number, end: number): Run {
  let header = 0
  for (let read = 0; read < 5; read += 1) {
    if (start + read >= end) throw new Error('a run is declared where the bytes end')
    const byte = view.getUint8(start + read)
    header += (byte & 0x7f) * 2 ** (7 * read)
    if (byte < 0x80) return { packed: header % 2 === 1, length: Math.floor(header / 2), end: start + read + 1 }
  }
  throw new Error('the length of a run has more than 32 bits')
}

/** Bits in the order of Parquet: the lowest of the first byte first. Bytes are there: the caller has counted them. */
function bitsAt(view: DataView, start: number, bit: number, width: number): number {
  let value = 0
  for (let read = 0; read < width; ) {
    const at = bit + read
    const taken = Math.min(8 - (at % 8), width - read)
    const part = (view.getUint8(start + Math.floor(at / 8)) >> (at % 8)) & (2 ** taken - 1)
    value += part * 2 ** read
    read += taken
  }
  return value
}
