'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { asOfAddress } from './as-of-address.ts'
import styles from './as-of-slider.module.css'

interface AsOfSliderProps {
  /** Dates that can be asked for, oldest first; the last is the newest there is. */
  readonly dates: readonly string[]
  /** The one that is shown. */
  readonly shown: string
  /** Address of the page in its present state, without the part after `#`. */
  readonly address: string
  readonly words: { readonly label: string; readonly play: string; readonly stop: string; readonly step: string }
}

/** Milliseconds for which a date stands before the next is asked for. */
const pace = 900
/** Milliseconds after the last movement of the slider until its date is asked for. */
const rest = 150

const longDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/**
 * Moves the page from date to date: by hand, or by itself until the newest or until it is stopped. Where less movement is
 * asked for it goes one date at a press. The date stands in the address, and the server draws what was known by then.
 */
export function AsOfSlider({ dates, shown, address, words }: AsOfSliderProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const settled = Math.max(0, dates.indexOf(shown))
  const [place, setPlace] = useState(settled)
  const [playing, setPlaying] = useState(false)
  const { ready, still } = useBrowser()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = dates.length - 1

  const ask = (next: number, after: number) => {
    setPlace(next)
    clearTimeout(timer.current)
    const to = asOfAddress(address, next === last ? undefined : dates[next])
    timer.current = setTimeout(() => startTransition(() => router.replace(to, { scroll: false })), after)
  }
  // A date that was asked for elsewhere, by the form or by going back, moves the slider too.
  useEffect(() => setPlace(settled), [settled])
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!playing || pending || place !== settled) return undefined
    if (place >= last) {
      setPlaying(false)
      return undefined
    }
    const step = setTimeout(() => ask(place + 1, 0), pace)
    return () => clearTimeout(step)
  }, [playing, pending, place, settled])

  const press = () => {
    if (still) return ask(Math.min(last, place + 1), 0)
    if (!playing && place >= last) ask(0, 0)
    setPlaying(!playing)
  }
  const date = longDate.format(new Date(`${dates[place] ?? shown}T00:00:00Z`))
  return (
    <div className={styles.slider} data-ready={ready} aria-busy={pending}>
      <button type="button" onClick={press} disabled={still && place >= last} tabIndex={ready ? 0 : -1}>
        {still ? words.step : playing ? words.stop : words.play}
      </button>
      <input
        type="range"
        aria-label={words.label}
        aria-valuetext={date}
        min={0}
        max={last}
        step={1}
        value={place}
        tabIndex={ready ? 0 : -1}
        onChange={(event) => {
          setPlaying(false)
          ask(Number(event.target.value), rest)
        }}
      />
      <output>{date}</output>
    </div>
  )
}

/** Whether scripts run, and whether the reader asks for less movement. */
function useBrowser(): { readonly ready: boolean; readonly still: boolean } {
  const [browser, setBrowser] = useState({ ready: false, still: false })
  useEffect(() => {
    const query = matchMedia('(prefers-reduced-motion: reduce)')
    const read = () => setBrowser({ ready: true, still: query.matches })
    read()
    query.addEventListener('change', read)
    return () => query.removeEventListener('change', read)
  }, [])
  return browser
}
