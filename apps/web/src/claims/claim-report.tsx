import { specificationCurve } from '@openfrontier/charts'
import type { Verdict } from '@openfrontier/core'
import { Figure } from '../components/figure.tsx'
import { AnswerWord } from '../components/verdict.tsx'
import { apiUrl } from '../environment.ts'
import { dateInWords } from '../format.ts'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import type { AnsweredReport } from '../verdicts.ts'
import { curveDescription } from './curve-description.ts'
import { SpecificationTable } from './specification-table.tsx'
import styles from './verdict-panel.module.css'
import { VerdictPanel } from './verdict-panel.tsx'

/** The verdicts of a claim then and now, what separates them, and every specification drawn and printed. */
export function ClaimReportView({ report }: { readonly report: AnsweredReport }) {
  const { said, now } = report.verdicts
  const text = strings.claims
  return (
    <>
      <div className={styles.panels}>
        <VerdictPanel name={strings.table.now} verdict={now} />
        <VerdictPanel name={strings.table.saidThen} verdict={said} />
      </div>
      <section className={words.section}>
        <h2>{text.threshold}</h2>
        <p>
          {report.threshold} <a href="/methodology#verdicts">{text.rule}</a>
        </p>
        <h3 className={words.part}>{text.flippedBy}</h3>
        <Flips verdict={now} />
        <Flips verdict={said} />
      </section>
      <section className={words.section}>
        <h2>{text.curve}</h2>
        <Curve id="now" report={report} verdict={now} />
        <Curve id="then" report={report} verdict={said} />
      </section>
      <section className={words.section} id="specifications">
        <h2>{text.all}</h2>
        <p className={words.small}>{text.parametersNote}</p>
        {[now, said].map((verdict) => (
          <div key={verdict.asOf} className={words.part}>
            <h3>{dateInWords(verdict.asOf)}</h3>
            <SpecificationTable verdict={verdict} level={report.rule.level} />
          </div>
        ))}
      </section>
    </>
  )
}

function Flips({ verdict }: { readonly verdict: Verdict }) {
  if (verdict.flippedBy.length === 0)
    return (
      <p>
        {dateInWords(verdict.asOf)}: {strings.claims.nothingFlips}.
      </p>
    )
  return (
    <>
      <p>{dateInWords(verdict.asOf)}:</p>
      <ul>
        {verdict.flippedBy.map(({ id, dimension, label, meets }) => (
          <li key={id}>
            {label} ({dimension}): <AnswerWord answer={meets} />
          </li>
        ))}
      </ul>
    </>
  )
}

async function Curve({ id, report, verdict }: { readonly id: string; readonly report: AnsweredReport; readonly verdict: Verdict }) {
  const description = curveDescription(report, verdict, await openObservatory())
  return (
    <div className={words.part}>
      <Figure
        id={id}
        heading="h3"
        title={description.title}
        subtitle={description.subtitle}
        foot={description.foot}
        draw={(width) => specificationCurve(description, { width }, { parts: 'plot' })}
        table={{ kind: 'elsewhere', href: '#specifications' }}
        json={`${apiUrl()}/v1/claims/${report.id}`}
      />
    </div>
  )
}
