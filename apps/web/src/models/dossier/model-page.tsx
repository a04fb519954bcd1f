import { Contents } from '../../components/contents.tsx'
import { PageFoot } from '../../components/page-foot.tsx'
import { SourceList } from '../../components/source-list.tsx'
import type { FigureData } from '../../figures/figure-data.ts'
import { FigureView } from '../../figures/figure-view.tsx'
import { openObservatory } from '../../observatory.ts'
import { queryString } from '../../query/query-string.ts'
import { strings } from '../../strings.ts'
import text from '../../styles/words.module.css'
import { FactsSection } from '../facts-section.tsx'
import { LabsSection } from '../labs-section.tsx'
import { LicenseSection } from '../license-section.tsx'
import { IndexScoresTable } from '../scores-tables.tsx'
import styles from './dossier.module.css'
import { Section, TableSection } from './dossier-section.tsx'
import { LicenseAnswers } from './license-answers.tsx'
import { LineageSection } from './lineage-section.tsx'
import { modelFigures } from './model-figures.ts'
import { ModelHead } from './model-head.tsx'
import type { Dossier } from './open-dossier.ts'
import { OpennessSection } from './openness-section.tsx'
import { modelParts } from './parts.ts'
import { adoptionTable, eventsTable, listsTable, resultsTable, risksTable } from './tables.ts'
import { words } from './words.ts'

/** Everything on record about a model: what it is, what one may do with it, how good it is, what it costs, and who says so. */
export async function ModelPageView({ dossier }: { readonly dossier: Dossier }) {
  const observatory = await openObservatory()
  const figures = await modelFigures(dossier)
  const { model, license } = dossier
  const query = queryString({ id: model.id })
  const figure = (data: FigureData | undefined) => data && <FigureView figure={data} page="model" query={query} />
  const benchmarks = new Map(observatory.facts.snapshot.benchmarks.map((each) => [each.id as string, each]))
  const labs = model.labs.map((id) => ({ id, lab: observatory.labs.get(id) }))
  return (
    <>
      <ModelHead dossier={dossier} figures={figures} />
      <Contents parts={modelParts} />
      <Section id="releases" title={words.releases}>
        {figure(figures.releases) ?? <p className={text.soft}>{strings.model.noReleases}</p>}
      </Section>
      <Section id="licence" title={words.license}>
        {license === undefined ? (
          <p className={text.soft}>{words.noWeights}</p>
        ) : (
          <>
            <LicenseAnswers observatory={observatory} dossier={dossier} />
            <p className={text.small}>
              {words.licenseNote} <a href={`/licenses/check${queryString({ model: model.id })}`}>{words.checkOwn}</a>.
            </p>
            <details className={styles.more}>
              <summary>{strings.model.license}, question by question</summary>
              <LicenseSection license={license} />
            </details>
          </>
        )}
      </Section>
      <Section id="capability" title={words.capability}>
        {figure(figures.peers) ?? <p className={text.soft}>{strings.model.noIndex}</p>}
        {dossier.indexScores.length > 0 && (
          <details className={styles.more}>
            <summary>{words.vintages}</summary>
            <p className={text.small}>{words.vintagesNote}</p>
            <IndexScoresTable scores={[...dossier.indexScores].reverse()} />
          </details>
        )}
        <p className={text.part}>
          <a href={`/compare${queryString({ a: model.id })}`}>{words.compare}</a>
        </p>
      </Section>
      <Section id="ratings" title={words.ratings}>
        {figure(figures.ratings) ?? <p className={text.soft}>{strings.model.noRatings}</p>}
      </Section>
      <Section id="prices" title={words.prices}>
        {figure(figures.prices) ?? <p className={text.soft}>{words.noPrices}</p>}
      </Section>
      <LineageSection observatory={observatory} dossier={dossier} />
      <TableSection
        id="results"
        title={words.results}
        data={resultsTable(dossier, benchmarks)}
        note={words.resultsNote}
        none={words.noResults}
      />
      <OpennessSection dossier={dossier} />
      <TableSection id="safety" title={words.safety} data={risksTable(dossier)} note={words.safetyNote} none={words.noSafety} />
      <TableSection id="adoption" title={words.adoption} data={adoptionTable(dossier)} note={words.adoptionNote} none={words.noAdoption} />
      <TableSection id="events" title={words.events} data={eventsTable(dossier, observatory.licenses)} none={words.noEvents} />
      <Section id="facts" title={words.facts}>
        <LabsSection labs={labs} />
        <FactsSection model={model} />
      </Section>
      <TableSection id="lists" title={words.lists} data={listsTable(dossier)} none={strings.missing.unknown} />
      <Section id="sources" title={words.sources}>
        <p className={text.small}>{words.sourcesNote}</p>
        <SourceList ids={dossier.sources.map(({ id }) => id)} />
      </Section>
      <PageFoot json={`/v1/models/${model.id}`} />
    </>
  )
}
