import type { Metadata } from 'next'
import { ClaimView } from '../../../claims/claim-view.tsx'
import { claimQuerySchema } from '../../../claims/claims-query.ts'
import { openClaim } from '../../../claims/open-claim.ts'
import { words } from '../../../claims/words.ts'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { WrongQuery } from '../../../components/wrong-query.tsx'
import { unbroken } from '../../../format.ts'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { type RawQuery, readQuery } from '../../../query/read-query.ts'
import { strings } from '../../../strings.ts'
import text from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const opening = await openClaim((await params).id)
  if (opening.kind !== 'claim') return notFoundMetadata
  const { claim, report, answers } = opening.opened
  const title = `${claim.id}: ${claim.said}`
  const description =
    answers === null ? `${claim.restated} ${words.noVerdict}: ${'why' in report ? report.why : ''}` : unbroken(answers.now.sentence)
  return {
    title,
    description,
    openGraph: { title, description, url: `/claims/${claim.id}`, images: [`/og/claims/${claim.id}`] },
    alternates: { canonical: `/claims/${claim.id}` },
    // The verdict as of another day is a state of this page, not a page.
    ...((await searchParams)['asOf'] !== undefined && { robots: { index: false } }),
  }
}

export default async function ClaimPage({ params, searchParams }: Props) {
  const { id } = await params
  const reading = readQuery(claimQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path={`/claims/${id}`} />
  const opening = await openClaim(id, reading.value.asOf)
  switch (opening.kind) {
    case 'claim':
      return <ClaimView opened={opening.opened} />
    case 'none':
      return <NotFoundView />
    default:
      return (
        <>
          <h1>
            {strings.claims.title}: {id}
          </h1>
          <p className={text.part}>{{ 'too-long': words.tooLong, busy: words.busy, failed: words.failed }[opening.kind]}</p>
          <p className={text.part}>
            <a href={`/claims/${id}`}>{words.newest}</a>
          </p>
        </>
      )
  }
}
