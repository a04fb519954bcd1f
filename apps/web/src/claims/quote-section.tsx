import { citeClaim, type Verdict } from '@openfrontier/core'
import type { ReactNode } from 'react'
import { Day } from '../components/day.tsx'
import { apiUrl, siteUrl } from '../environment.ts'
import { CopyText } from '../figures/copy-text.tsx'
import { unbroken } from '../format.ts'
import text from '../styles/words.module.css'
import styles from './claim-parts.module.css'
import type { OpenedClaim } from './open-claim.ts'
import { words } from './words.ts'

/** The sentences one may quote, the caption of the figure, and the citation in three forms. */
export function QuoteSection({ opened: { report, answers, observatory } }: { readonly opened: OpenedClaim }) {
  const { manifest } = observatory.facts.snapshot
  const citation = citeClaim(report, manifest, siteUrl())
  const verdicts: readonly (readonly [string, Verdict])[] =
    answers === null
      ? []
      : [['quote-now', answers.now], ...(answers.said.asOf === answers.now.asOf ? [] : [['quote-said', answers.said] as const])]
  return (
    <section className={text.section} id="quote">
      <h2>{words.quote}</h2>
      {verdicts.length > 0 && <p>{words.quoteLead}</p>}
      {verdicts.map(([id, verdict]) => (
        <Copyable
          key={id}
          text={verdict.sentence}
          name={
            <>
              {words.asOf} <Day date={verdict.asOf} />
            </>
          }
        >
          <blockquote className={styles.quote} id={id}>
            {unbroken(verdict.sentence)}
          </blockquote>
        </Copyable>
      ))}
      {'why' in report && (
        <Copyable name={words.noVerdict} text={words.noVerdictQuote(report.id, report.said, report.why)}>
          <blockquote className={styles.quote} id="quote-now">
            {words.noVerdictQuote(report.id, report.said, report.why)}
          </blockquote>
        </Copyable>
      )}
      {answers !== null && (
        <Copyable text={answers.now.caption} name={words.caption}>
          <p className={styles.cited} id="caption">
            {unbroken(answers.now.caption)}
          </p>
        </Copyable>
      )}
      <Copyable text={citation.text} name={words.citation}>
        <p className={styles.cited} id="citation">
          {citation.text}
        </p>
      </Copyable>
      <Code id="bibtex" name={words.bibtex} code={citation.bibtex} />
      <Code id="csl" name={words.csl} code={JSON.stringify([citation.csl], null, 2)} />
      <p className={text.small}>
        {words.snapshot}:{' '}
        <a href={`${apiUrl()}/v1/snapshots/${manifest.sha256}`}>
          <code>{manifest.sha256}</code>
        </a>
        . {words.snapshotNote}
      </p>
    </section>
  )
}

interface CopyableProps {
  readonly name: ReactNode
  /** What the button copies. */
  readonly text: string
  readonly children: ReactNode
}

function Copyable({ name, text: copied, children }: CopyableProps) {
  return (
    <div className={styles.copyable}>
      <div className={styles.copyHead}>
        <p>{name}</p>
        <CopyText text={copied} name={words.copy} done={words.copied} />
      </div>
      {children}
    </div>
  )
}

function Code({ id, name, code }: { readonly id: string; readonly name: string; readonly code: string }) {
  return (
    <details className={styles.folded}>
      <summary>{name}</summary>
      <div className={styles.copyHead}>
        <CopyText text={code} name={words.copy} done={words.copied} />
      </div>
      <pre className={styles.code} id={id}>
        {code}
      </pre>
    </details>
  )
}
