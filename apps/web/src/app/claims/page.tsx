import type { Metadata } from 'next'
import { ClaimsGlance } from '../../components/claims-glance.tsx'
import { PageFoot } from '../../components/page-foot.tsx'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'
import { judgedClaims } from '../../verdicts.ts'

export async function generateMetadata(): Promise<Metadata> {
  const judged = await judgedClaims()
  const count = judged.filter(({ report }) => report?.verdicts.now.verdict === 'supported').length
  return {
    title: strings.claims.title,
    description: `${judged.length} common claims about Chinese and American AI models, each with its verdict when it was said and now: ${count} are supported now.`,
    alternates: { canonical: '/claims' },
  }
}

export default async function ClaimsPage() {
  return (
    <>
      <h1>{strings.claims.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{strings.claims.lead}</p>
      <p className={words.part}>
        <a href="/methodology#verdicts">{strings.claims.rule}</a>
      </p>
      <div className={words.part}>
        <ClaimsGlance judged={await judgedClaims()} flips />
      </div>
      <PageFoot json="/v1/claims" />
    </>
  )
}
