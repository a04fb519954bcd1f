import type { ScoreTable } from './score-table.ts'

/**
 * Models in groups that benchmarks join: two models are in one group if they share a benchmark, or each shares one with a third, and so
 * on. Largest group first. Between groups no score says who is ahead.
 */
export function modelGroups({ models, benchmarks, starts, benchmarkOf }: ScoreTable): readonly (readonly string[])[] {
  const size = models.length
  const parent = Int32Array.from({ length: size + benchmarks.length }, (_, place) => place)
  const rootOf = (place: number) => {
    let root = place
    while (parent[root] !== root) root = parent[root] as number
    // What was walked past hangs on the root from now on, so that no chain grows long.
    for (let next = place; next !== root; ) {
      const after = parent[next] as number
      parent[next] = root
      next = after
    }
    return root
  }
  for (let model = 0; model < size; model++) {
    for (let row = starts[model] ?? 0; row < (starts[model + 1] ?? 0); row++) parent[rootOf(model)] = rootOf(size + (benchmarkOf[row] ?? 0))
  }
  const groups = new Map<number, string[]>()
  for (const [place, model] of models.entries()) {
    const root = rootOf(place)
    const group = groups.get(root) ?? []
    groups.set(root, group)
    group.push(model)
  }
  return [...groups.values()].sort((x, y) => y.length - x.length)
}
