import { isMissing } from '@openfrontier/core'
import type { Metadata } from 'next'
import { Country } from '../../../components/country.tsx'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { SourceList } from '../../../components/source-list.tsx'
import { decodedPart } from '../../../decoded-part.ts'
import { FigureView } from '../../../figures/figure-view.tsx'
import { labLicensesTable, labModelsTable, labProvidersTable, modelsByLab } from '../../../labs/lab-facts.ts'
import { SeatSection } from '../../../labs/seat-section.tsx'
import { labTimeline } from '../../../labs/timeline-figure.ts'
import { words } from '../../../labs/words.ts'
import { Section, TableSection } from '../../../models/dossier/dossier-section.tsx'
import { eventsTable } from '../../../models/dossier/tables.ts'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { openObservatory } from '../../../observatory.ts'
import { queryString } from '../../../query/query-string.ts'
import text from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lab = await find(params)
  if (lab === undefined) return notFoundMetadata
  return {
    title: lab.name,
    description: `${lab.name}: where it is run from and what says so, its models on a line, their licences, and who serves them.`,
    openGraph: { title: lab.name, url: `/labs/${lab.id}`, images: [`/og/labs/${lab.id}`] },
    alternates: { canonical: `/labs/${lab.id}` },
  }
}

export default async function LabPage({ params }: Props) {
  const lab = await find(params)
  if (lab === undefined) return <NotFoundView />
  const observatory = await openObservatory()
  const models = (await modelsByLab()).get(lab.id) ?? []
  const timeline = labTimeline(observatory, lab, models)
  const events = observatory.facts.snapshot.events.filter((event) => event.lab === lab.id)
  const open = models.filter(({ firstWeights }) => firstWeights !== undefined).length
  return (
    <>
      <p className={text.eyebrow}>
        <a href="/labs">{words.title}</a> · <code>{lab.id}</code>
      </p>
      <h1>{lab.name}</h1>
      <p className={text.part}>
        {!isMissing(lab.nativeName) && lab.nativeName !== lab.name && (
          <span lang={lab.headquarters.country === 'CN' ? 'zh' : 'und'}>{lab.nativeName} · </span>
        )}
        {!isMissing(lab.headquarters.country) && <Country code={lab.headquarters.country} />}
        {lab.headquarters.city && `, ${lab.headquarters.city}`}
      </p>
      <p className={`${text.lead} ${text.part}`}>
        {models.length === 0
          ? words.noModels
          : `${models.length} ${models.length === 1 ? 'model' : 'models'} on record, ${open === 0 ? 'none' : open} with weights that can be downloaded.`}
      </p>
      <p className={text.part}>
        <a href={`/compare${queryString({ a: lab.id })}`}>Compare with another lab</a>
      </p>
      <Section id="timeline" title={words.timeline}>
        {timeline === undefined ? (
          <p className={text.soft}>{words.noModels}</p>
        ) : (
          <FigureView figure={timeline} page="lab" query={queryString({ id: lab.id })} />
        )}
      </Section>
      <TableSection id="models" title={words.models} data={labModelsTable(models)} none={words.noModels} />
      <TableSection id="licences" title={words.licenses} data={labLicensesTable(models)} none={words.noLicenses} />
      <TableSection
        id="providers"
        title={words.providers}
        data={await labProvidersTable(models)}
        note={words.providersNote}
        none={words.noProviders}
      />
      <Section id="seat" title={words.seat}>
        <SeatSection lab={lab} />
      </Section>
      <TableSection id="events" title={words.events} data={eventsTable({ events }, observatory.licenses)} none={words.noEvents} />
      <Section id="sources" title={words.sources}>
        <SourceList ids={[...new Set([...lab.sources, ...lab.headquarters.sources])]} />
      </Section>
      <PageFoot json={`/v1/labs/${lab.id}`} />
    </>
  )
}

async function find(params: Props['params']) {
  return (await openObservatory()).labs.get(decodedPart((await params).id))
}
