import { type Evidence, isMissing, type Maybe } from '@openfrontier/core'
import type { ReactNode } from 'react'
import { formatAmount, unbroken } from '../format.ts'
import { partialDateInWords } from '../format-partial.ts'
import { strings } from '../strings.ts'
import styles from './evidence.module.css'
import { Linked } from './linked.tsx'
import { SourceNames } from './source-names.tsx'
import { words } from './words.ts'

interface StatementProps {
  readonly statement: Evidence
  /** Copies that get it wrong. */
  readonly copies: readonly Evidence[]
}

/** A published statement: its words, grade, figure with what it is a share of, where it stands, and its garbled copies. */
export function Statement({ statement, copies }: StatementProps) {
  const { id, grade, quoted, note } = statement
  return (
    <li className={styles.statement} id={`evidence-${id}`}>
      <Grade grade={grade} />
      <div>
        <p className={styles.words}>{quoted ? <q>{unbroken(statement.statement)}</q> : unbroken(statement.statement)}</p>
        <Particulars statement={statement} />
        {note !== undefined && (
          <p className={styles.note}>
            <Linked text={note} />
          </p>
        )}
        {copies.length > 0 && (
          <>
            <p className={styles.garbledHead}>{words.garbled}</p>
            <ul className={styles.garbled}>
              {copies.map((copy) => (
                <GarbledCopy key={copy.id} copy={copy} />
              ))}
            </ul>
          </>
        )}
      </div>
    </li>
  )
}

/** A garbled copy as it was said, what is wrong with it, and, where it does not stand above, what is known instead. */
export function GarbledCopy({ copy, answer }: { readonly copy: Evidence; readonly answer?: Evidence | undefined }) {
  return (
    <li id={`evidence-${copy.id}`} data-garbled="">
      <span className={styles.copy}>
        <span className={styles.cross} title={strings.grades.X}>
          {copy.grade}
        </span>{' '}
        “{unbroken(copy.statement)}”
      </span>{' '}
      {copy.note !== undefined && (
        <span className={styles.note}>
          <Linked text={copy.note} />
        </span>
      )}
      {answer !== undefined && (
        <span className={styles.answer}>
          {words.garbledAnswer}: {unbroken(answer.statement)} <span title={strings.grades[answer.grade]}>({answer.grade})</span>
        </span>
      )}
    </li>
  )
}

function Grade({ grade }: { readonly grade: Evidence['grade'] }) {
  return (
    <span className={styles.grade} title={strings.grades[grade]}>
      {grade === 'unknown' ? '?' : grade}
    </span>
  )
}

/** The figure and its place, field by field; what is not on record is named once, what does not apply is left out. */
function Particulars({ statement }: { readonly statement: Evidence }) {
  const { value, unit, denominator, period, published, locator, sources } = statement
  const unitWords = isMissing(unit) ? '' : ` ${unit}`
  const rows: readonly (readonly [string, ReactNode])[] = [
    ...row(words.value, value, (known) => `${formatAmount(known)}${unitWords}`),
    ...row(words.denominator, denominator, (known) => known),
    ...row(words.period, period, (known) => known.replace('..', ' to ')),
    ...row(words.published, published, partialDateInWords),
    ...row(words.locator, locator, (known) => <Linked text={known} />),
    [words.source, <SourceNames key="sources" ids={sources} />],
  ]
  const unknown = (['denominator', 'period', 'published', 'locator'] as const).filter((field) => {
    const given: Maybe<unknown> = statement[field]
    return isMissing(given) && given.missing !== 'not-applicable'
  })
  return (
    <>
      <dl className={styles.particulars}>
        {rows.map(([name, shown]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
      {unknown.length > 0 && <p className={styles.unknown}>{words.notKnown(unknown.map((field) => words.fields[field]))}</p>}
    </>
  )
}

function row<T>(name: string, value: Maybe<T>, show: (known: T) => ReactNode): readonly (readonly [string, ReactNode])[] {
  return isMissing(value) ? [] : [[name, show(value as T)]]
}
