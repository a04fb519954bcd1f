import type { VerdictWord } from '@openfrontier/core'
import type { Metadata } from 'next'
import styles from '../../claims/claims-form.module.css'
import { ClaimsForm } from '../../claims/claims-form.tsx'
import { claimsQuerySchema } from '../../claims/claims-query.ts'
import { type FoundClaim, findClaims } from '../../claims/find-claims.ts'
import { words } from '../../claims/words.ts'
import { ClaimsGlance } from '../../components/claims-glance.tsx'
import { PageFoot } from '../../components/page-foot.tsx'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import { strings } from '../../strings.ts'
import text from '../../styles/words.module.css'
import { judgedClaims } from '../../verdicts.ts'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export async function generateMetadata(): Promise<Metadata> {
  const judged = await judgedClaims()
  const count = judged.filter(({ report }) => report?.verdicts.now.verdict === 'supported').length
  return {
    title: strings.claims.title,
    description: `${judged.length} common claims about Chinese and American AI models, each with its verdict when it was said and now: ${count} are supported now.`,
    alternates: { canonical: '/claims' },
  }
}

export default async function ClaimsPage({ searchParams }: Props) {
  const reading = readQuery(claimsQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/claims" />
  const query = reading.value
  const [all, found] = [await judgedClaims(), await findClaims(query)]
  return (
    <>
      <h1>{strings.claims.title}</h1>
      <p className={`${text.lead} ${text.part}`}>
        {strings.claims.lead} <a href="/methodology#verdicts">{strings.claims.rule}</a>
      </p>
      <ClaimsForm query={query} />
      <p className={`${text.small} ${styles.count}`}>
        <span>
          {words.list.count(found.length, all.length)}
          {found.length > 0 && `: ${words.list.tally(tally(found))}`}.
        </span>
        {query.q === undefined && <span>{words.list.wordsHint}</span>}
      </p>
      {found.length === 0 ? <p className={text.part}>{words.list.nothing}</p> : <ClaimsGlance judged={found} flips />}
      <PageFoot json="/v1/claims" />
    </>
  )
}

/** How many have each verdict now, in the order of the words. */
function tally(found: readonly FoundClaim[]): readonly (readonly [string, number])[] {
  const order = Object.keys(strings.verdicts) as readonly VerdictWord[]
  const count = (verdict: VerdictWord | undefined) => found.filter(({ report }) => report?.verdicts.now.verdict === verdict).length
  return [
    ...order.map((verdict) => [strings.verdicts[verdict], count(verdict)] as const),
    [words.list.none, count(undefined)] as const,
  ].filter(([, number]) => number > 0)
}
