import type { SocialCard } from '@openfrontier/charts'
import { evaluateLicense, formatInterval, formatValue, isMissing, type MetricId, metrics } from '@openfrontier/core'
import { benchmarkRecord } from '../../../benchmarks/benchmark-record.ts'
import { recordFigure } from '../../../benchmarks/record-figure.ts'
import { allFigures, claimFigures } from '../../../claims/claim-figures.ts'
import { openClaim } from '../../../claims/open-claim.ts'
import { askMetric } from '../../../compute/ask-metric.ts'
import type { FigureData } from '../../../figures/figure-data.ts'
import { countryName, dateInWords } from '../../../format.ts'
import { homeFacts } from '../../../home/home-facts.ts'
import { homeFigure } from '../../../home/home-figure.ts'
import { headline } from '../../../home/sentences.ts'
import { modelsByLab } from '../../../labs/lab-facts.ts'
import { labTimeline } from '../../../labs/timeline-figure.ts'
import { modelsByLicense } from '../../../licenses/license-facts.ts'
import { modelFigures } from '../../../models/dossier/model-figures.ts'
import { openDossier } from '../../../models/dossier/open-dossier.ts'
import { openObservatory } from '../../../observatory.ts'
import { homeQuerySchema } from '../../../query/queries.ts'
import { strings } from '../../../strings.ts'
import { openTopic } from '../../../topics/open-topic.ts'
import { type TopicId, topicIds } from '../../../topics/topic.ts'
import { fitDrawing } from './fit-drawing.ts'

/** What the picture of a page shows: its finding, its verdict or figure. `undefined` where there is no such page. */
export async function pageCard(path: readonly string[]): Promise<SocialCard | undefined> {
  const [kind = '', ...rest] = path
  const id = rest.join('/')
  const topic = rest.length === 0 ? topicIds.find((each: TopicId) => each === kind) : undefined
  if (topic !== undefined) return topicCard(topic)
  switch (kind) {
    case 'home':
      return id === '' ? homeCard() : undefined
    case 'claims':
      return claimCard(id)
    case 'models':
      return modelCard(id)
    case 'labs':
      return labCard(id)
    case 'licenses':
      return licenseCard(id)
    case 'benchmarks':
      return benchmarkCard(id)
    case 'metrics':
      return Object.hasOwn(metrics, id) ? metricCard(id as MetricId) : undefined
    default:
      return undefined
  }
}

const site = strings.siteName
const asOf = (date: string) => `${strings.home.asOf.toLowerCase()} ${dateInWords(date)}`

function withFigure(card: SocialCard, figure: FigureData | undefined): SocialCard {
  return figure === undefined ? card : { ...card, plot: (size) => fitDrawing(figure.drawing, size) }
}

async function homeCard(): Promise<SocialCard> {
  const facts = await homeFacts(homeQuerySchema.parse({}))
  return withFigure({ site, note: asOf(facts.asOf), title: headline(facts) }, await homeFigure(facts))
}

async function topicCard(id: TopicId): Promise<SocialCard | undefined> {
  const opened = await openTopic(id, {})
  if (opened.kind === 'wrong') return undefined
  const { topic } = opened
  const figure = topic.sections.flatMap(({ figures = [] }) => figures)[0]
  return withFigure({ site, note: `${strings.topics.names[id]}, ${asOf(topic.asOf)}`, title: topic.headline }, figure)
}

async function claimCard(id: string): Promise<SocialCard | undefined> {
  const opening = await openClaim(id)
  if (opening.kind !== 'claim') return undefined
  const { claim, answers, observatory } = opening.opened
  const verdict =
    answers === null
      ? { value: strings.claims.noVerdict, lines: [strings.kinds[claim.kind]] }
      : {
          value: strings.verdicts[answers.now.verdict],
          lines: [`${strings.table.saidThen}, ${dateInWords(answers.said.asOf)}: ${strings.verdicts[answers.said.verdict]}`],
        }
  const card = { site, note: `${claim.id}, ${asOf(answers?.now.asOf ?? observatory.date)}`, title: `“${claim.said}”`, ...verdict }
  return withFigure(card, allFigures(claimFigures(opening.opened))[0])
}

async function modelCard(id: string): Promise<SocialCard | undefined> {
  const dossier = await openDossier(id)
  if (dossier === undefined) return undefined
  const figures = await modelFigures(dossier)
  const figure = figures.peers ?? figures.ratings ?? figures.prices ?? figures.releases
  const lines = figure === undefined ? [] : [figure.drawing.description.title]
  return withFigure({ site, note: asOf(dossier.asOf), title: dossier.model.name, lines }, figure)
}

async function labCard(id: string): Promise<SocialCard | undefined> {
  const observatory = await openObservatory()
  const lab = observatory.labs.get(id)
  if (lab === undefined) return undefined
  const models = (await modelsByLab()).get(lab.id) ?? []
  const open = models.filter(({ firstWeights }) => firstWeights !== undefined).length
  const seat = isMissing(lab.headquarters.country) ? [] : [countryName(lab.headquarters.country)]
  const counted = `${models.length} models on record, ${open} with weights that can be downloaded`
  const card = { site, note: asOf(observatory.date), title: lab.name, lines: [[...seat, counted].join(' · ')] }
  return withFigure(card, labTimeline(observatory, lab, models))
}

async function licenseCard(id: string): Promise<SocialCard | undefined> {
  const observatory = await openObservatory()
  const license = observatory.licenses.get(id)
  if (license === undefined) return undefined
  const count = (await modelsByLicense()).get(license.id) ?? 0
  const product = evaluateLicense(license, { use: 'product' }).answer.replaceAll('-', ' ')
  const models = count === 1 ? 'one model on record stand' : `${count} models on record stand`
  return {
    site,
    note: asOf(observatory.date),
    title: license.name,
    value: license.class,
    lines: [`The weights of ${models} under it.`, `In a product sold to others: ${product}`],
  }
}

async function benchmarkCard(id: string): Promise<SocialCard | undefined> {
  const observatory = await openObservatory()
  const record = benchmarkRecord(observatory, id)
  if (record === undefined) return undefined
  const figure = recordFigure(record, observatory)
  const { name } = record.benchmark
  const card = { site, note: asOf(observatory.date), title: name, lines: [figure.drawing.description.title] }
  return withFigure(card, figure)
}

async function metricCard(id: MetricId): Promise<SocialCard> {
  const { date } = await openObservatory()
  const asked = await askMetric(id, {})
  const result = asked.kind === 'done' ? asked.result : undefined
  const card = { site, note: `${metrics[id].title}, ${asOf(date)}`, title: metrics[id].question }
  if (result?.kind === 'estimate') return { ...card, value: formatValue(result.value, result.unit), lines: [formatInterval(result)] }
  return result?.kind === 'undetermined' ? { ...card, value: strings.verdicts.undetermined, lines: [result.detail] } : card
}
