import { type Evidence, type Grade, grades } from '@openfrontier/core'
import { strings } from '../strings.ts'
import text from '../styles/words.module.css'
import styles from './evidence.module.css'
import type { OpenedClaim } from './open-claim.ts'
import { GarbledCopy, Statement } from './statement.tsx'
import { words } from './words.ts'

/** Statements shown at once; the others are folded. */
const mostShown = 8

/** What was published: statements by grade, each with the copies that get it wrong below it. */
export function EvidenceSection({ opened: { observatory, report } }: { readonly opened: OpenedClaim }) {
  const { evidence, garbled } = report
  if (evidence.length + garbled.length === 0) return null
  const statements = evidence.toSorted((x, y) => grades.indexOf(x.grade) - grades.indexOf(y.grade))
  const copiesOf = (id: string) => garbled.filter((copy) => copy.garbles === id)
  const loose = garbled.filter(({ garbles }) => !evidence.some(({ id }) => id === garbles))
  const answerTo = ({ garbles }: Evidence) => observatory.facts.snapshot.evidence.find(({ id }) => id === garbles)
  const [shown, folded] = [statements.slice(0, mostShown), statements.slice(mostShown)]
  return (
    <section className={text.section} id="evidence">
      <h2>{words.publishedSection}</h2>
      <p>{words.publishedLead(evidence.length, garbled.length)}</p>
      <Legend used={[...evidence, ...garbled].map(({ grade }) => grade)} />
      <List statements={shown} copiesOf={copiesOf} />
      {folded.length > 0 && (
        <details className={styles.folded}>
          <summary>{words.allStatements(folded.length)}</summary>
          <List statements={folded} copiesOf={copiesOf} />
        </details>
      )}
      {loose.length > 0 && (
        <div className={text.part}>
          <h3>{words.garbledLoose}</h3>
          <ul className={styles.loose}>
            {loose.map((copy) => (
              <GarbledCopy key={copy.id} copy={copy} answer={answerTo(copy)} />
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

interface ListProps {
  readonly statements: readonly Evidence[]
  readonly copiesOf: (id: string) => readonly Evidence[]
}

function List({ statements, copiesOf }: ListProps) {
  return (
    <ul className={styles.statements}>
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} copies={copiesOf(statement.id)} />
      ))}
    </ul>
  )
}

/** The grades that occur here, each with its meaning. */
function Legend({ used }: { readonly used: readonly Grade[] }) {
  return (
    <dl className={styles.legend} aria-label={words.grades}>
      {grades
        .filter((grade) => used.includes(grade))
        .map((grade) => (
          <div key={grade}>
            <dt>{grade}</dt>
            <dd>{strings.grades[grade]}</dd>
          </div>
        ))}
      <div>
        <dd>
          <a href="/methodology#grades">{words.howGrades}</a>
        </dd>
      </div>
    </dl>
  )
}
