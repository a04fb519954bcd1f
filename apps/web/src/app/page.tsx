import type { Metadata } from 'next'
import { ChangesList } from '../changes/changes-list.tsx'
import { listChanges } from '../changes/list-changes.ts'
import { ClaimsGlance } from '../components/claims-glance.tsx'
import { Day } from '../components/day.tsx'
import { PageFoot } from '../components/page-foot.tsx'
import { WrongQuery } from '../components/wrong-query.tsx'
import { DisagreementAnswers } from '../disagreement/answers-table.tsx'
import { unbroken } from '../format.ts'
import { FrontierFigure } from '../home/frontier-figure.tsx'
import { glanceOf, tallyOf } from '../home/glance.ts'
import { homeFacts } from '../home/home-facts.ts'
import { KeyFigures } from '../home/key-figures.tsx'
import { Limits } from '../home/limits.tsx'
import { OpennessTable } from '../home/openness-table.tsx'
import { answer, headline, liveDescription, opennessWindow } from '../home/sentences.ts'
import { TopicLines } from '../home/topic-lines.tsx'
import { openObservatory } from '../observatory.ts'
import { homeQuerySchema } from '../query/queries.ts'
import { queryString } from '../query/query-string.ts'
import { type RawQuery, readQuery } from '../query/read-query.ts'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'
import { judgedClaims } from '../verdicts.ts'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

/** Changes that the first page names. */
const changesShown = 7

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = readQuery(homeQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  const facts = await homeFacts(reading.value)
  const description = liveDescription(facts.lag, facts.asOf)
  return {
    title: { absolute: `${strings.siteName}: ${headline(facts)}` },
    description,
    openGraph: { title: headline(facts), description, url: '/', images: ['/og/home'] },
    alternates: { canonical: `/${queryString(reading.value, { index: 'eci' })}` },
  }
}

export default async function HomePage({ searchParams }: Props) {
  const reading = readQuery(homeQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/" />
  const facts = await homeFacts(reading.value)
  const newest = await openObservatory()
  const changes = (await listChanges(newest)).filter(({ date }) => date <= facts.asOf).slice(0, changesShown)
  const judged = await judgedClaims()
  const text = strings.home
  return (
    <>
      <p className={words.eyebrow}>
        {text.asOf} <Day date={facts.asOf} />
      </p>
      <h1>{unbroken(headline(facts))}.</h1>
      <p className={`${words.lead} ${words.part}`}>{unbroken(answer(facts))}</p>
      <KeyFigures facts={facts} />

      <section className={words.section}>
        <FrontierFigure facts={facts} />
      </section>

      <section className={words.section}>
        <h2>{text.inALine}</h2>
        <TopicLines facts={facts} />
      </section>

      {facts.authorities && (
        <section className={words.section}>
          <h2>{text.authorities}</h2>
          <p>{facts.authorities.question}</p>
          <DisagreementAnswers report={facts.authorities} most={5} />
          <p className={words.part}>
            <a href="/disagreement">{text.allAuthorities}</a>
          </p>
        </section>
      )}

      <section className={words.section}>
        <h2>{text.openness}</h2>
        <p>
          {text.opennessQuestion} {opennessWindow(facts)} {text.opennessApart}{' '}
          <a href="/methodology#open-weight-share">{text.howMeasured}</a>.
        </p>
        <OpennessTable facts={facts} />
      </section>

      <section className={words.section}>
        <h2>{text.verdicts}</h2>
        <p>{tallyOf(judged)}</p>
        <ClaimsGlance judged={glanceOf(judged)} />
        <p className={words.part}>
          <a href="/claims">{text.allClaims}</a>
        </p>
      </section>

      <section className={words.section}>
        <h2>{text.lately}</h2>
        <ChangesList changes={changes} />
        <p className={words.part}>
          <a href="/changes">{text.allChanges}</a>
        </p>
      </section>

      <section className={words.section}>
        <h2>{text.doesNotShow}</h2>
        <Limits facts={facts} />
      </section>
      <PageFoot json={`/v1/metrics/frontier-lag${queryString({ asOf: facts.asOf })}`} />
    </>
  )
}
