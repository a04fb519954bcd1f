/**
 * Moves heights apart so that neighbours are at least `gap` away from each other and all stay between `top` and `bottom`, as far as there is room.
 * Gives the new heights in the order of the input.
 */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height || a.index - b.index)
  // Runs of touching labels, each centred on the mean of where its members would like to be.
  const runs: { sum: number; members: number[]; start: number }[] = []
  for (const { height, index } of order) {
    const run = { sum: height, members: [index], start: height }
    place(run)
    runs.push(run)
    for (let last = runs.at(-1), before = runs.at(-2); last && before; last = runs.at(-1), before = runs.at(-2)) {
      if (before.start + before.members.length * gap <= last.start) break
      before.sum += last.sum
      before.members.push(...last.members)
      runs.pop()
      place(before)
    }
  }
  const result = [...heights]
  for (const run of runs) {
    for (const [position, index] of run.members.entries()) result[index] = run.start + position * gap
  }
  return result

  function place(run: { sum: number; members: readonly number[]; start: number }): void {
    const count = run.members.length
    const wish = run.sum / count - ((count - 1) * gap) / 2
    run.start = Math.max(top, Math.min(bottom - (count - 1) * gap, wish))
  }
}
