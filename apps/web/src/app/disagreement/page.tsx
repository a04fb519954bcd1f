import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { SourceList } from '../../components/source-list.tsx'
import { DisagreementAnswers } from '../../disagreement/answers-table.tsx'
import { Section } from '../../models/dossier/dossier-section.tsx'
import { openObservatory } from '../../observatory.ts'
import text from '../../styles/words.module.css'

const title = 'Who says what, and why they differ'
const lead =
  'Questions that authorities answer differently: their published figures and our measures side by side, what each is a measure of, and whether ours gives the published figure.'

export const metadata: Metadata = { title, description: lead, alternates: { canonical: '/disagreement' } }

export default async function DisagreementPage() {
  const observatory = await openObservatory()
  const reports = observatory.disagreements().flatMap(({ id }) => observatory.disagreement(id) ?? [])
  return (
    <>
      <h1>{title}</h1>
      <p className={`${text.lead} ${text.part}`}>{lead}</p>
      {reports.map((report) => (
        <Section key={report.id} id={report.id} title={report.question}>
          <p>{report.why}</p>
          <DisagreementAnswers report={report} />
          {report.sources.length > 0 && <SourceList ids={report.sources} />}
        </Section>
      ))}
      <PageFoot json="/v1/disagreement" />
    </>
  )
}
