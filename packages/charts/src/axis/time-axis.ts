import type { ScaleTime } from 'd3-scale'
import { utcMonth } from 'd3-time'
import { utcFormat } from 'd3-time-format'
import { textWidth } from '../text/measure.ts'

export interface Tick {
  readonly position: number
  readonly label: string
  /** A tick that begins a year, or stands first, is set in ink. */
  readonly major: boolean
}

const year = utcFormat('%Y')
const month = utcFormat('%b')
const monthAndYear = utcFormat('%b %Y')
const day = utcFormat('%-d %b')

/** Ticks at whole days, months or years, as many as have room. A January is written as its year; the first tick always tells the year. */
export function timeTicks(scale: ScaleTime<number, number>, fontSize: number): Tick[] {
  const [start, end] = scale.range() as [number, number]
  const wanted = Math.max(2, Math.floor((end - start) / (fontSize * 5.5)))
  const dates = datesFor(scale, wanted)
  const monthly = dates.every((date) => date.getUTCDate() === 1)
  const ticks = dates.map((date, index) => {
    const major = index === 0 || (monthly && date.getUTCMonth() === 0)
    const label = !monthly
      ? index === 0
        ? `${day(date)} ${year(date)}`
        : day(date)
      : date.getUTCMonth() === 0
        ? year(date)
        : index === 0
          ? monthAndYear(date)
          : month(date)
    return { position: scale(date), label, major }
  })
  return withoutCollisions(ticks, fontSize)
}

function datesFor(scale: ScaleTime<number, number>, wanted: number): Date[] {
  const [from, to] = scale.domain() as [Date, Date]
  for (const step of [1, 2, 3, 6, 12, 24, 60, 120]) {
    const dates =
      (step <= 12
        ? utcMonth.every(step)
        : utcMonth.filter((date) => date.getUTCMonth() === 0 && date.getUTCFullYear() % (step / 12) === 0)
      )?.range(from, new Date(to.getTime() + 1)) ?? []
    if (step === 1 && dates.length < 3) return scale.ticks(Math.min(wanted, 5)).filter((date) => date.getTime() % 86_400_000 === 0)
    if (dates.length <= wanted) return dates
  }
  return scale.ticks(wanted)
}

/** Drops minor ticks first where two labels would touch. */
function withoutCollisions(ticks: readonly Tick[], fontSize: number): Tick[] {
  const kept: Tick[] = []
  const reach = (tick: Tick) => textWidth(tick.label, fontSize) / 2 + 5
  for (const tick of [...ticks.filter((each) => each.major), ...ticks.filter((each) => !each.major)]) {
    if (kept.every((other) => Math.abs(other.position - tick.position) >= reach(other) + reach(tick))) kept.push(tick)
  }
  return kept.sort((a, b) => a.position - b.position)
}
