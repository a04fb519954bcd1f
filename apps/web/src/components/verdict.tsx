import type { Answer, VerdictWord } from '@openfrontier/core'
import { strings } from '../strings.ts'
import styles from './verdict.module.css'

/** A verdict: the word, with a mark in the ink of the text. */
export function Verdict({ word, large = false }: { readonly word: VerdictWord; readonly large?: boolean }) {
  return (
    <span className={large ? `${styles.verdict} ${styles.large}` : styles.verdict}>
      <svg className={styles.mark} viewBox="0 0 16 16" aria-hidden="true">
        {markOf(word)}
      </svg>
      {strings.verdicts[word]}
    </span>
  )
}

/** How one specification answers. */
export function AnswerWord({ answer }: { readonly answer: Answer }) {
  return (
    <span className={styles.verdict}>
      <svg className={styles.sign} viewBox="-5 -5 10 10" aria-hidden="true">
        <path d={answerSigns[answer]} />
      </svg>
      {strings.answers[answer]}
    </span>
  )
}

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />

function markOf(word: VerdictWord) {
  switch (word) {
    case 'supported':
      return <circle cx="8" cy="8" r="7" fill="currentColor" />
    case 'partly':
      return (
        <>
          {ring}
          <path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor" />
        </>
      )
    case 'contradicted':
      return (
        <>
          {ring}
          <path d="m4.5 4.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.5" />
        </>
      )
    case 'undetermined':
      return ring
    case 'not-measurable':
      return <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 2.36" />
    default:
      return word satisfies never
  }
}

/** The tick, cross and wave that the charts draw too. */
const answerSigns: Readonly<Record<Answer, string>> = {
  yes: 'M-4 .5-1.2 3.5 4.2-3.5',
  no: 'M-3.4-3.4 3.4 3.4M-3.4 3.4 3.4-3.4',
  indeterminate: 'M-4.2 1C-2.8-2.6-1.2-2.2 0 0s2.8 2.6 4.2-1',
}
