/**
 * Keeps the newest results of a computation by key, so that a page asked for twice is computed once. The snapshot of a
 * process never changes, so nothing in it grows old.
 */
export function remembering<T>(most: number): (key: string, compute: () => T) => T {
  const known = new Map<string, T>()
  return (key, compute) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const computed = compute()
    const [oldest] = known.keys()
    if (known.size >= most && oldest !== undefined) known.delete(oldest)
    known.set(key, computed)
    return computed
  }
}
