import { countryRules, metricIds, verdictWords } from '@openfrontier/core'
import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { Verdict } from '../../components/verdict.tsx'
import { MetricSection } from '../../methodology/metric-section.tsx'
import { countryRuleWords, gradeRows, rulesOfRecord, verdictRuleWords } from '../../methodology/words.ts'
import facts from '../../models/facts-list.module.css'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'

export const metadata: Metadata = {
  title: strings.methodology.title,
  description: strings.methodology.lead,
  alternates: { canonical: '/methodology' },
}

export default function MethodologyPage() {
  const text = strings.methodology
  return (
    <>
      <h1>{text.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{text.lead}</p>
      {rulesOfRecord.map((rule) => (
        <section key={rule.id} id={rule.id} className={words.part}>
          <h2>{rule.title}</h2>
          <p>{rule.text}</p>
        </section>
      ))}
      {metricIds.map((id) => (
        <MetricSection key={id} id={id} />
      ))}
      <section className={words.section} id="verdicts">
        <h2>{text.verdicts}</h2>
        <p>{verdictRuleWords.lead}</p>
        <dl className={facts.facts}>
          {verdictWords.map((word) => (
            <div key={word}>
              <dt>
                <Verdict word={word} />
              </dt>
              <dd>{verdictRuleWords[word]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={words.section} id="country-rule">
        <h2>{text.countryRule}</h2>
        <dl className={facts.facts}>
          {countryRules.map((rule) => (
            <div key={rule}>
              <dt>
                <code>{rule}</code>
              </dt>
              <dd>{countryRuleWords[rule]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={words.section} id="grades">
        <h2>{text.grades}</h2>
        <dl className={facts.facts}>
          {gradeRows.map(({ grade, meaning }) => (
            <div key={grade}>
              <dt>
                <code>{grade}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <PageFoot json="/v1/metrics" />
    </>
  )
}
