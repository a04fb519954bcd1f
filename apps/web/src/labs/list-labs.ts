import { known, type Lab, latestDay, type ModelSummary } from '@openfrontier/core'
import { openObservatory } from '../observatory.ts'
import { modelsByLab } from './lab-facts.ts'
import type { LabSort, LabsQuery } from './labs-query.ts'

/** Labs on a page. */
export const labsPerPage = 60

/** All labs that pass the filters, in the order asked for. */
export async function sortedLabs({ text, country, sort }: Omit<LabsQuery, 'page'>): Promise<readonly Lab[]> {
  const { labs } = await openObservatory()
  const models = await modelsByLab()
  const asked = text?.toLowerCase()
  const found = [...labs.values()].filter(
    (lab) =>
      (country === undefined || known(lab.headquarters.country) === country) &&
      (asked === undefined || namesOf(lab).some((name) => name.toLowerCase().includes(asked))),
  )
  const keys = new Map(found.map((lab) => [lab.id, sort === 'name' ? 0 : keyOf[sort](models.get(lab.id) ?? [])]))
  return found.sort((x, y) => (keys.get(y.id) ?? 0) - (keys.get(x.id) ?? 0) || x.name.localeCompare(y.name, 'en'))
}

const namesOf = (lab: Lab): readonly string[] => [
  lab.id,
  lab.name,
  known(lab.nativeName) ?? '',
  ...Object.values(lab.aliases).flatMap((names) => names ?? []),
]

/** What each order goes by, highest first. */
const keyOf: Readonly<Record<Exclude<LabSort, 'name'>, (models: readonly ModelSummary[]) => number>> = {
  models: (models) => models.length,
  open: (models) => models.filter(({ firstWeights }) => firstWeights !== undefined).length,
  newest: (models) => Math.max(0, ...models.map(({ firstPublic }) => (firstPublic ? Date.parse(latestDay(firstPublic.date)) : 0))),
  best: (models) => Math.max(0, ...models.map(({ index }) => index?.value ?? 0)),
}

/** Countries that the filter offers: the seats on record. */
export async function labCountries(): Promise<readonly string[]> {
  const { labs } = await openObservatory()
  return [...new Set([...labs.values()].flatMap(({ headquarters }) => known(headquarters.country) ?? []))].sort()
}
