import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { Country } from '../../../components/country.tsx'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { SourceList } from '../../../components/source-list.tsx'
import { decodedPart } from '../../../decoded-part.ts'
import { unbroken } from '../../../format.ts'
import { FactsSection } from '../../../models/facts-section.tsx'
import { LabsSection } from '../../../models/labs-section.tsx'
import { LicenseSection } from '../../../models/license-section.tsx'
import { type ModelRecord, modelRecord } from '../../../models/model-record.ts'
import { indexUnit, publishedInWords, ratingUnit } from '../../../models/published.ts'
import { ReleasesTable } from '../../../models/releases-table.tsx'
import { IndexScoresTable, RatingsTable } from '../../../models/scores-tables.tsx'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { openObservatory } from '../../../observatory.ts'
import { strings } from '../../../strings.ts'
import words from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: readonly string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await modelRecord(idOf(await params))
  if (record === undefined) return notFoundMetadata
  const { model } = record.summary
  return {
    title: model.name,
    description: unbroken(`${model.name} by ${labNames(record)}: ${standing(record)}`),
    alternates: { canonical: `/models/${model.id}` },
  }
}

export default async function ModelPage({ params }: Props) {
  const id = idOf(await params)
  const record = await modelRecord(id)
  if (record === undefined) return leaveFor(id)
  const { summary } = record
  const text = strings.model
  return (
    <>
      <p className={words.eyebrow}>
        <a href="/models">{strings.models.title}</a> · <code>{summary.model.id}</code>
      </p>
      <h1>{summary.model.name}</h1>
      <p className={words.part}>
        {labNames(record)}
        {summary.countries.map((country) => (
          <span key={country}>
            {' · '}
            <Country code={country} />
          </span>
        ))}
      </p>
      <p className={`${words.lead} ${words.part}`}>{unbroken(standing(record))}</p>

      <section className={words.section}>
        <h2>{text.releases}</h2>
        <ReleasesTable releases={record.releases} />
      </section>
      <section className={words.section}>
        <h2>{text.license}</h2>
        <LicenseSection license={summary.license} />
      </section>
      <section className={words.section}>
        <h2>{text.index}</h2>
        <IndexScoresTable scores={record.indexScores} />
      </section>
      <section className={words.section}>
        <h2>
          {text.ratings}
          {record.boardDate && `, ${record.boardDate}`}
        </h2>
        <RatingsTable ratings={record.ratings} />
      </section>
      <section className={words.section}>
        <h2>{text.labs}</h2>
        <LabsSection record={record} />
      </section>
      <section className={words.section}>
        <h2>{text.facts}</h2>
        <FactsSection model={summary.model} />
      </section>
      <section className={words.section}>
        <h2>{text.sources}</h2>
        <SourceList ids={summary.model.sources} />
      </section>
      <PageFoot json={`/v1/models/${summary.model.id}`} />
    </>
  )
}

const idOf = ({ id }: { readonly id: readonly string[] }) => id.map(decodedPart).join('/')

const labNames = ({ labs }: ModelRecord) => labs.map(({ id, lab }) => lab?.name ?? id).join(', ')

/** Where the model stands, in a sentence: release, licence, index and board. */
function standing({ summary }: ModelRecord): string {
  const { firstPublic, license, index, rating } = summary
  return [
    firstPublic === undefined ? 'No release on record.' : `First released ${firstPublic.date}.`,
    license === undefined ? undefined : `Weights under ${license.name}.`,
    index && `Epoch Capabilities Index: ${publishedInWords(index, indexUnit)}.`,
    rating && `LMArena: ${publishedInWords(rating, ratingUnit)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** A name that stands for one model goes to its record, a former id for good; any other is not found. */
async function leaveFor(name: string) {
  const found = (await openObservatory()).models.resolve(name)
  if (found.kind === 'resolved' && found.via === 'former id') permanentRedirect(`/models/${found.modelId}`)
  if (found.kind === 'resolved') redirect(`/models/${found.modelId}`)
  return <NotFoundView />
}
