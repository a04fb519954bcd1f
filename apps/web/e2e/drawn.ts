/** So many of them, drawn without putting back by a fixed sequence (Lehmer's generator): the same ones in every run. */
export function drawn<T>(from: readonly T[], many: number): readonly T[] {
  const left = [...from]
  let state = 20260811
  return Array.from({ length: Math.min(many, left.length) }, () => {
    state = (state * 48271) % 2147483647
    return left.splice(state % left.length, 1)
  }).flat()
}

/** Four at a time, in the order given: the server under test shares the machine. */
export async function inTurns<T, R>(all: readonly T[], work: (each: T) => Promise<R>): Promise<readonly R[]> {
  const done: R[] = []
  const entries = all.entries()
  const worker = async () => {
    for (const [place, each] of entries) done[place] = await work(each)
  }
  await Promise.all([worker(), worker(), worker(), worker()])
  return done
}
