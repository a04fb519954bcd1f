/** Names numbered in the order they come. */
export interface Names {
  size(): number
  /** The number of a name, as text or as its bytes in UTF-8, which is given one where it has none. */
  number(name: string | Uint8Array): number
  name(number: number): string
}

/**
 * Millions of names in little memory: their bytes stand in one array, and a table of numbers with open addressing finds them.
 * A `Map` of as many texts takes three times the memory and twice the time.
 */
export function createNames(expected: number): Names {
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()
  let bytes = new Uint8Array(Math.max(1024, expected * 32))
  let ends = new Uint32Array(Math.max(16, expected + 1))
  let slots = new Int32Array(tableSize(expected)).fill(-1)
  let size = 0
  const startOf = (number: number) => (number === 0 ? 0 : (ends[number - 1] ?? 0))

  function slotOf(name: Uint8Array): number {
    const mask = slots.length - 1
    const length = name.length
    let slot = hash(name, 0, length) & mask
    for (let held = slots[slot] ?? -1; held >= 0; held = slots[slot] ?? -1) {
      const start = startOf(held)
      if ((ends[held] ?? 0) - start === length) {
        let place = 0
        while (place < length && bytes[start + place] === name[place]) place += 1
        if (place === length) return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  function widen(): void {
    slots = new Int32Array(slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < size; number += 1) {
      let slot = hash(bytes, startOf(number), ends[number] ?? 0) & mask
      while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
  }

  return {
    size: () => size,
    number(given) {
      const name = typeof given === 'string' ? encoder.encode(given) : given
      const { length } = name
      const slot = slotOf(name)
      const held = slots[slot] ?? -1
      if (held >= 0) return held
      const start = startOf(size)
      if (start + length > bytes.length) bytes = grown(bytes, start + length, (most) => new Uint8Array(most))
      if (size >= ends.length) ends = grown(ends, size + 1, (most) => new Uint32Array(most))
      bytes.set(name, start)
      ends[size] = start + length
      slots[slot] = size
      size += 1
      if (size * 2 > slots.length) widen()
      return size - 1
    },
    name: (number) => decoder.decode(bytes.subarray(startOf(number), ends[number] ?? 0)),
  }
}

/** FNV-1a, with its bits mixed once more, since the table looks at the lowest only. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5
  for (let place = start; place < end; place += 1) value = Math.imul(value ^ (bytes[place] ?? 0), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

function tableSize(expected: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, expected * 2.5)))
}

function grown<T extends Uint8Array | Uint32Array>(array: T, least: number, create: (length: number) => T): T {
  const larger = create(Math.max(least, Math.ceil(array.length * 1.3)))
  larger.set(array)
  return larger
}
