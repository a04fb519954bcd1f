import type { Metadata } from 'next'
import { ClaimReportView } from '../../../claims/claim-report.tsx'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { SourceList } from '../../../components/source-list.tsx'
import { unbroken } from '../../../format.ts'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { strings } from '../../../strings.ts'
import words from '../../../styles/words.module.css'
import { judgedClaim } from '../../../verdicts.ts'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const judged = await judgedClaim((await params).id)
  if (judged === undefined) return notFoundMetadata
  const { claim, report } = judged
  return {
    title: `${claim.id}: ${claim.said}`,
    description:
      report === undefined
        ? `${claim.restated} ${strings.claims.noVerdict}: ${strings.kinds[claim.kind]}.`
        : unbroken(report.verdicts.now.sentence),
    alternates: { canonical: `/claims/${claim.id}` },
  }
}

export default async function ClaimPage({ params }: Props) {
  const judged = await judgedClaim((await params).id)
  if (judged === undefined) return <NotFoundView />
  const { claim, report } = judged
  const text = strings.claims
  return (
    <>
      <p className={words.eyebrow}>
        <a href="/claims">{text.title}</a> · {claim.id}
      </p>
      <h1>“{claim.said}”</h1>
      <p className={`${words.lead} ${words.part}`}>
        <span className={words.soft}>{text.restated}:</span> {claim.restated}
      </p>
      {report === undefined ? (
        <p className={words.part}>
          <strong>{text.noVerdict}</strong>: {strings.kinds[claim.kind]}.
        </p>
      ) : (
        <ClaimReportView report={report} />
      )}
      <section className={words.section}>
        <h2>{text.turnsOn}</h2>
        <ul>
          {claim.turnsOn.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      </section>
      <section className={words.section}>
        <h2>{text.doesNotShow}</h2>
        <ul>
          {claim.doesNotShow.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </section>
      <section className={words.section}>
        <h2>{text.sources}</h2>
        <SourceList ids={claim.sources} />
      </section>
      <PageFoot json={`/v1/claims/${claim.id}`} />
    </>
  )
}
