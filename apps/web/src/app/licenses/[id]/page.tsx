import { evaluateLicense, isMissing, licenseUses } from '@openfrontier/core'
import type { Metadata } from 'next'
import { KeyFact, KeyFacts } from '../../../components/key-facts.tsx'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { PageFoot } from '../../../components/page-foot.tsx'
import { SourceList } from '../../../components/source-list.tsx'
import { decodedPart } from '../../../decoded-part.ts'
import { formatAmount } from '../../../format.ts'
import { AnswersTable } from '../../../licenses/answers-table.tsx'
import { boundTable, modelsByLicense, relicensings, relicensingsTable } from '../../../licenses/license-facts.ts'
import { Conflicts, Definitions } from '../../../licenses/license-notes.tsx'
import { words } from '../../../licenses/words.ts'
import { Section, TableSection } from '../../../models/dossier/dossier-section.tsx'
import { LicenseSection } from '../../../models/license-section.tsx'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { openObservatory } from '../../../observatory.ts'
import { queryString } from '../../../query/query-string.ts'
import { strings } from '../../../strings.ts'
import text from '../../../styles/words.module.css'

interface Props {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const license = await find(params)
  if (license === undefined) return notFoundMetadata
  return {
    title: license.name,
    description: `${license.name}, read question by question: what it lets one do, the clauses it rests on, and which models stand under it.`,
    openGraph: { title: license.name, url: `/licenses/${license.id}`, images: [`/og/licenses/${license.id}`] },
    alternates: { canonical: `/licenses/${license.id}` },
  }
}

export default async function LicensePage({ params }: Props) {
  const license = await find(params)
  if (license === undefined) return <NotFoundView />
  const { facts } = await openObservatory()
  const count = (await modelsByLicense()).get(license.id) ?? 0
  const changes = (await relicensings()).filter(({ from, to }) => from === license.id || to === license.id)
  const labels = facts.snapshot.licenseLabels.filter((label) => label.license === license.id)
  const rows = licenseUses.map((use) => {
    const evaluation = evaluateLicense(license, { use })
    return { use, answer: evaluation.answer, evaluation }
  })
  return (
    <>
      <p className={text.eyebrow}>
        <a href="/licenses">{words.title}</a> · <code>{license.id}</code>
      </p>
      <h1>{license.name}</h1>
      {license.note && <p className={`${text.lead} ${text.part}`}>{license.note}</p>}
      <KeyFacts>
        <KeyFact name={words.columns.class} value={license.class}>
          {license.osiApproved === true
            ? 'approved by the Open Source Initiative'
            : license.osiApproved === false
              ? 'not approved by the Open Source Initiative'
              : undefined}
        </KeyFact>
        <KeyFact
          name={words.columns.models}
          href={count > 0 ? `/models${queryString({ license: license.id })}` : undefined}
          value={formatAmount(count)}
        >
          whose weights stand under it
        </KeyFact>
        <KeyFact name={words.columns.valid} value={license.validFrom}>
          {license.validTo === undefined ? undefined : `${words.replaced} ${license.validTo}`}
        </KeyFact>
        <KeyFact name={words.columns.grade} value={strings.grades[license.grade]}>
          {!isMissing(license.address) && <a href={license.address}>the text</a>}
        </KeyFact>
      </KeyFacts>
      <Section id="answers" title={words.answers}>
        <AnswersTable label={words.answers} rows={rows} hrefOf={(use) => `/licenses/check${queryString({ use })}`} />
        <p className={text.small}>
          {words.answersNote} {words.notAdvice} <a href="/licenses/check">{words.check}</a>.
        </p>
      </Section>
      <Section id="facets" title={words.facets}>
        <LicenseSection license={license} />
      </Section>
      {license.definitions && (
        <Section id="definitions" title={words.definitions}>
          <Definitions definitions={license.definitions} />
        </Section>
      )}
      {license.conflicts && (
        <Section id="conflicts" title={words.conflicts}>
          <Conflicts conflicts={license.conflicts} />
        </Section>
      )}
      <TableSection id="bound" title={words.bound} data={await boundTable(license.id)} none={words.boundNone} />
      <TableSection id="history" title={words.history} data={await relicensingsTable(changes)} none={words.historyNone} />
      {labels.length > 0 && (
        <Section id="labels" title={words.labels}>
          <p className={text.small}>{words.labelsNote}</p>
          <p className={text.part}>{labels.map(({ namespace, label }) => `“${label}” (${namespace})`).join(', ')}</p>
        </Section>
      )}
      <Section id="sources" title={words.sources}>
        <SourceList ids={license.sources} />
      </Section>
      <PageFoot json={`/v1/licenses/${license.id}`} />
    </>
  )
}

async function find(params: Props['params']) {
  return (await openObservatory()).licenses.get(decodedPart((await params).id))
}
