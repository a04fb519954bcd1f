/** Names numbered in the order they come. Millions of them in little memory: one table of text, looked up by hash. */
export interface Names {
  readonly size: () => number
  /** The number of a name, which is given one where it has none. */
  number(name: string): number
  name(number: number): string
}

export function createNames(): Names {
  const numbers = new Map<string, number>()
  const names: string[] = []
  return {
    size: () => names.length,
    number(name) {
      const known = numbers.get(name)
      if (known !== undefined) return known
      numbers.set(name, names.length)
      names.push(name)
      return names.length - 1
    },
    name: (number) => names[number] ?? '',
  }
}
