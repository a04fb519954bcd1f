import { isMissing, type Maybe } from '@openfrontier/core'
import type { ReactNode } from 'react'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'

/** A value, or the reason why it is missing and what was found instead. */
export function Fact<T>({ value, children }: { readonly value: Maybe<T> | undefined; readonly children: (value: T) => ReactNode }) {
  if (value === undefined) return <span className={words.soft}>{strings.missing.unknown}</span>
  if (!isMissing(value)) return <>{children(value)}</>
  return (
    <span className={words.soft}>
      {strings.missing[value.missing]}
      {value.note === undefined ? '' : `: ${value.note}`}
    </span>
  )
}
