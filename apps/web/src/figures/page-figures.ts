import { benchmarkRecord } from '../benchmarks/benchmark-record.ts'
import { recordFigure } from '../benchmarks/record-figure.ts'
import { allFigures, claimFigures } from '../claims/claim-figures.ts'
import { claimQuerySchema } from '../claims/claims-query.ts'
import { openClaim } from '../claims/open-claim.ts'
import { compareFigures } from '../compare/compare-figures.ts'
import { compareQuerySchema } from '../compare/compare-query.ts'
import { readComparison } from '../compare/compared.ts'
import { homeFacts } from '../home/home-facts.ts'
import { homeFigure } from '../home/home-figure.ts'
import { modelsByLab } from '../labs/lab-facts.ts'
import { labTimeline } from '../labs/timeline-figure.ts'
import { modelFigures } from '../models/dossier/model-figures.ts'
import { openDossier } from '../models/dossier/open-dossier.ts'
import { openObservatory } from '../observatory.ts'
import { homeQuerySchema } from '../query/queries.ts'
import { type QueryProblem, type RawQuery, readQuery } from '../query/read-query.ts'
import { openTopic } from '../topics/open-topic.ts'
import { type NamedTable, type TopicId, topicIds } from '../topics/topic.ts'
import type { FigureData } from './figure-data.ts'

type PageFigures =
  | { readonly kind: 'figures'; readonly figures: readonly FigureData[]; readonly tables: readonly NamedTable[] }
  | { readonly kind: 'wrong'; readonly problems: readonly QueryProblem[] }
  /** `late`: what was asked for takes longer than a page may compute. */
  | { readonly kind: 'none' | 'late' }

/**
 * The figures of a page by the name that their addresses use: `home`, a topic, `compare`, or `model`, `lab`, `claim` and
 * `benchmark` with the id of the record in the query. The query is that of the page itself.
 */
export async function pageFigures(page: string, raw: RawQuery): Promise<PageFigures> {
  const id = typeof raw['id'] === 'string' ? raw['id'] : ''
  const topic = topicIds.find((each: TopicId) => each === page)
  if (topic !== undefined) return topicFigures(topic, raw)
  switch (page) {
    case 'home': {
      const reading = readQuery(homeQuerySchema, raw)
      return reading.kind === 'wrong' ? reading : found([await homeFigure(await homeFacts(reading.value))])
    }
    case 'compare': {
      const reading = readQuery(compareQuerySchema, raw)
      if (reading.kind === 'wrong') return reading
      const observatory = await openObservatory()
      return found(compareFigures(observatory, readComparison(observatory, reading.value)))
    }
    case 'model': {
      const dossier = await openDossier(id)
      return found(dossier && Object.values(await modelFigures(dossier)))
    }
    case 'lab': {
      const observatory = await openObservatory()
      const lab = observatory.labs.get(id)
      return found(lab && [labTimeline(observatory, lab, (await modelsByLab()).get(lab.id) ?? [])])
    }
    case 'claim': {
      const reading = readQuery(claimQuerySchema, raw)
      if (reading.kind === 'wrong') return reading
      const opening = await openClaim(id, reading.value.asOf)
      if (opening.kind === 'claim') return found(allFigures(claimFigures(opening.opened)))
      return { kind: opening.kind === 'none' ? 'none' : 'late' }
    }
    case 'benchmark': {
      const observatory = await openObservatory()
      const record = benchmarkRecord(observatory, id)
      return found(record && [recordFigure(record, observatory)])
    }
    default:
      return { kind: 'none' }
  }
}

async function topicFigures(topic: TopicId, raw: RawQuery): Promise<PageFigures> {
  const opened = await openTopic(topic, raw)
  if (opened.kind === 'wrong') return opened
  const { sections } = opened.topic
  return {
    kind: 'figures',
    figures: sections.flatMap(({ figures = [] }) => figures),
    tables: sections.flatMap(({ tables = [] }) => tables),
  }
}

function found(figures: readonly (FigureData | undefined)[] | undefined): PageFigures {
  if (figures === undefined) return { kind: 'none' }
  return { kind: 'figures', figures: figures.filter((figure) => figure !== undefined), tables: [] }
}
