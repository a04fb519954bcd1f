import { cutOff, hangUp, packed, silence, slowly, status, wronglyPacked } from './answers.ts'
import { eciPath } from './small-facts.ts'
import type { Answer, Upstream } from './upstream.ts'

/** One way in which a publication's server misbehaves, and what is to become of the refresh. */
export interface Fault {
  readonly name: string
  /** `refreshed`: the newer copy is taken; `as-before`: there is none. Else the last good copy stays, and the reason fits `why`. */
  readonly expected: 'refreshed' | 'as-before' | 'failed' | 'declined'
  readonly why?: RegExp
  /** Sets the fault, given the newer text that the server would serve. */
  readonly set: (upstream: Upstream, newer: string) => void
}

/** The file that is served wrongly; the two beside it are served well. */
export const faultyPath = eciPath('eci_scores.csv')
const page = '<!doctype html><html><body>Sign in</body></html>'
const always = 9

const once = (answers: readonly Answer[]) => (upstream: Upstream) => void upstream.faults.set(faultyPath, [...answers])
const forever = (answer: Answer) => once(Array<Answer>(always).fill(answer))
const instead = (change: (newer: string) => string) => (upstream: Upstream, newer: string) =>
  void upstream.files.set(faultyPath, change(newer))
const sending = (answer: (newer: string) => Answer) => (upstream: Upstream, newer: string) =>
  void upstream.faults.set(faultyPath, [answer(newer)])

/** Multiplies every value of the index by ten. */
const tenfold = (text: string) => text.replace(/,(\d+)\.(\d)/g, ',$1$2.')

export const faults: readonly Fault[] = [
  { name: 'slow: the file in 8 pieces, a pause before each', expected: 'refreshed', set: sending((newer) => slowly(newer, 8, 20)) },
  {
    name: 'so slow that an attempt has no time left',
    expected: 'failed',
    why: /timeout|aborted/,
    set: (upstream, newer) => forever(slowly(newer, 100, 50))(upstream),
  },
  { name: 'says nothing, once', expected: 'refreshed', set: once([silence]) },
  { name: 'says nothing, every time', expected: 'failed', why: /timeout.*given up after 3 attempts/, set: forever(silence) },
  { name: 'cut off halfway, once', expected: 'refreshed', set: once([cutOff]) },
  { name: 'cut off halfway, every time', expected: 'failed', why: /given up after 3 attempts/, set: forever(cutOff) },
  { name: 'connection lost, once', expected: 'refreshed', set: once([hangUp]) },
  { name: '304 Not Modified', expected: 'as-before', set: (upstream) => forever(status(304))(upstream) },
  { name: '429 with Retry-After: 2', expected: 'refreshed', set: once([status(429, { 'retry-after': '2' })]) },
  {
    name: '429 with Retry-After: 3600',
    expected: 'failed',
    why: /asks to wait 3600 s/,
    set: once([status(429, { 'retry-after': '3600' })]),
  },
  { name: '500, then 503, then well', expected: 'refreshed', set: once([status(500), status(503)]) },
  { name: '500 every time', expected: 'failed', why: /answered 500; given up after 3 attempts/, set: forever(status(500)) },
  { name: '404', expected: 'failed', why: /answered 404/, set: (upstream) => void upstream.files.delete(faultyPath) },
  { name: 'a redirect', expected: 'refreshed', set: once([status(302, { location: `/${faultyPath}` })]) },
  {
    name: 'redirects without end',
    expected: 'failed',
    why: /redirect/,
    set: (upstream) => void upstream.faults.set(faultyPath, Array<Answer>(100).fill(status(302, { location: `/${faultyPath}` }))),
  },
  { name: 'gzip', expected: 'refreshed', set: sending(packed) },
  { name: 'gzip that is none, once', expected: 'refreshed', set: sending(wronglyPacked) },
  { name: 'HTML instead of CSV', expected: 'failed', why: /CSV is expected, the answer is a web page/, set: instead(() => page) },
  { name: 'an empty answer', expected: 'failed', why: /the answer is empty/, set: instead(() => '') },
  {
    name: 'a changed header',
    expected: 'failed',
    why: /eci_scores\.csv/,
    set: instead((newer) => newer.replace(/^[^\n]*/, 'a,b,c')),
  },
  {
    name: 'wrong content: JSON under the name of a CSV file',
    expected: 'failed',
    why: /eci_scores\.csv/,
    set: instead(() => '{"error":"unknown dataset"}\n'),
  },
  {
    name: 'wrong content: two rows of the former',
    expected: 'declined',
    why: /2 rows, the last copy has/,
    set: instead((newer) => `${newer.trimEnd().split('\n').slice(0, 3).join('\n')}\n`),
  },
  { name: 'wrong content: values tenfold', expected: 'declined', why: /times what it was/, set: instead(tenfold) },
  {
    name: 'larger than may be',
    expected: 'failed',
    why: /at most 2000000 bytes are expected/,
    set: instead(() => 'x'.repeat(3_000_000)),
  },
]
