import { formatNumber, isMissing, known, type Lab, latestDay, type ModelSummary } from '@openfrontier/core'
import { countryCell, emptyCell, factCell, linkCell, numberCell, textCell } from '../figures/cells.ts'
import type { DataTable } from '../figures/figure-data.ts'
import { formatAmount } from '../format.ts'
import { cheapestOffers } from '../models/cheapest.ts'
import { indexUnit, ratingUnit } from '../models/published.ts'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import { words } from './words.ts'

const { columns } = words
let byLab: ReadonlyMap<string, readonly ModelSummary[]> | undefined

/** Models of every lab, newest first. */
export async function modelsByLab(): Promise<ReadonlyMap<string, readonly ModelSummary[]>> {
  byLab ??= groupByLab((await openObservatory()).models.list())
  return byLab
}

const day = ({ firstPublic }: ModelSummary) => (firstPublic === undefined ? '' : latestDay(firstPublic.date))

function groupByLab(models: readonly ModelSummary[]): Map<string, ModelSummary[]> {
  const groups = new Map<string, ModelSummary[]>()
  for (const summary of models) for (const id of summary.model.labs) groups.set(id, [...(groups.get(id) ?? []), summary])
  for (const group of groups.values()) group.sort((x, y) => (day(x) < day(y) ? 1 : day(x) > day(y) ? -1 : 0))
  return groups
}

/** Labs, those with most models first. */
export async function labsTable(labs: readonly Lab[]): Promise<DataTable> {
  const models = await modelsByLab()
  return {
    columns: [
      { name: columns.lab },
      { name: columns.native },
      { name: columns.seat },
      { name: columns.city },
      { name: columns.models, number: true },
      { name: columns.open, number: true },
      { name: columns.newest, date: true },
      { name: `${columns.best}, points`, number: true },
    ],
    rows: labs.map((lab) => {
      const own = models.get(lab.id) ?? []
      const open = own.filter(({ firstWeights }) => firstWeights !== undefined).length
      const best = Math.max(...own.map(({ index }) => index?.value ?? Number.NEGATIVE_INFINITY))
      return [
        linkCell(lab.name, `/labs/${lab.id}`),
        isMissing(lab.nativeName) || lab.nativeName === lab.name ? emptyCell : textCell(lab.nativeName),
        factCell(lab.headquarters.country, countryCell),
        textCell(lab.headquarters.city ?? ''),
        numberCell(formatAmount(own.length), own.length),
        numberCell(formatAmount(open), open),
        textCell(own[0]?.firstPublic?.date ?? ''),
        Number.isFinite(best) ? numberCell(formatNumber(best, indexUnit), best) : emptyCell,
      ]
    }),
  }
}

/** The models of one lab. */
export function labModelsTable(models: readonly ModelSummary[]): DataTable {
  return {
    columns: [
      { name: columns.model },
      { name: columns.released, date: true },
      { name: columns.license },
      { name: `${columns.index}, points`, number: true },
      { name: `${columns.rating}, points`, number: true },
    ],
    rows: models.map(({ model, firstPublic, firstWeights, license, index, rating }) => [
      linkCell(model.name, `/models/${model.id}`),
      textCell(firstPublic?.date ?? strings.models.noRelease),
      license === undefined
        ? textCell(firstWeights === undefined && firstPublic !== undefined ? strings.models.closed : strings.missing.unknown)
        : linkCell(license.name, `/licenses/${license.id}`),
      index === undefined ? emptyCell : numberCell(formatNumber(index.value, indexUnit), index.value),
      rating === undefined ? emptyCell : numberCell(formatNumber(rating.value, ratingUnit), rating.value),
    ]),
  }
}

/** How many of a lab's models stand under each licence. */
export function labLicensesTable(models: readonly ModelSummary[]): DataTable {
  const counts = new Map<string, { readonly name: string; readonly kind: string; count: number }>()
  for (const { license } of models) {
    if (license === undefined) continue
    const found = counts.get(license.id) ?? { name: license.name, kind: license.class, count: 0 }
    found.count += 1
    counts.set(license.id, found)
  }
  return {
    columns: [{ name: 'Licence' }, { name: 'Class' }, { name: columns.models, number: true }],
    rows: [...counts.entries()]
      .sort(([, x], [, y]) => y.count - x.count)
      .map(([id, { name, kind, count }]) => [linkCell(name, `/licenses/${id}`), textCell(kind), numberCell(formatAmount(count), count)]),
  }
}

/** Operators that serve models of a lab, those with most of them first. */
export async function labProvidersTable(models: readonly ModelSummary[]): Promise<DataTable> {
  const { snapshot } = (await openObservatory()).facts
  const ids = new Set<string>(models.map(({ model }) => model.id))
  const served = new Map<string, Set<string>>()
  for (const { provider, model } of snapshot.endpoints) {
    if (typeof model === 'string' && ids.has(model)) served.set(provider, (served.get(provider) ?? new Set()).add(model))
  }
  const cheapest = await cheapestOffers()
  const operators = new Map(snapshot.providers.map((provider) => [provider.id as string, provider]))
  return {
    columns: [
      { name: columns.provider },
      { name: columns.seat },
      { name: columns.models, number: true },
      { name: 'Lowest price of all for', number: true },
      { name: columns.grade },
    ],
    rows: [...served.entries()]
      .sort(([, x], [, y]) => y.size - x.size)
      .map(([id, of]) => {
        const operator = operators.get(id)
        const lowest = [...of].filter((model) => cheapest.get(model)?.endpoint.provider === id).length
        return [
          textCell(operator?.name ?? id),
          factCell(operator && (known(operator.headquarters) ?? operator.headquarters), (seat) => countryCell(String(seat))),
          numberCell(formatAmount(of.size), of.size),
          numberCell(formatAmount(lowest), lowest),
          textCell(strings.grades[operator?.grade ?? 'unknown']),
        ]
      }),
  }
}
