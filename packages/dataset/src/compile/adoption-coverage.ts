import { type AdoptionObservation, type CountryProfile, isMissing, type Repository } from '@openfrontier/core/entities'
import type { CoverageFigure } from './coverage.ts'

/** How many counts of each source have a model, a family, a country; how many repositories a base that is a model. */
export function adoptionFigures({
  adoption,
  repositories,
  countries,
}: {
  readonly adoption: readonly AdoptionObservation[]
  readonly repositories: readonly Repository[]
  readonly countries: readonly CountryProfile[]
}): CoverageFigure[] {
  const sources = [...new Set(adoption.map(({ source }) => source))]
  const ofAdoption = sources.flatMap((source) => {
    const rows = adoption.filter((row) => row.source === source)
    const models = rows.filter(({ subject }) => subject === 'model')
    const nations = rows.filter(({ subject }) => subject === 'country')
    return [
      figure(`rows of ${source} with a model`, models, ({ model }) => !isMissing(model)),
      figure(`rows of ${source} with a lab`, models, ({ labs }) => !isMissing(labs)),
      figure(`rows of ${source} with a family as printed`, models, ({ family }) => !isMissing(family)),
      figure(`rows of ${source} with a developer's country as printed`, models, ({ countryLabel }) => !isMissing(countryLabel)),
      figure(`rows of ${source} whose subject is a known country`, nations, ({ country }) => !isMissing(country)),
    ].filter(({ whole }) => whole > 0)
  })
  const derived = repositories.filter(({ bases }) => !isMissing(bases))
  return [
    ...ofAdoption,
    figure('repositories that declare a base', repositories, ({ bases }) => !isMissing(bases)),
    figure(
      'repositories with a base whose root has a known region',
      derived,
      ({ rootRegion }) => !isMissing(rootRegion) && rootRegion !== 'unknown',
    ),
    figure(
      'repositories with a base that is a model of ours',
      derived,
      ({ bases }) => !isMissing(bases) && bases.some(({ model }) => !isMissing(model)),
    ),
    figure('countries with an income group', countries, ({ incomeGroups }) => incomeGroups.some(({ group }) => !isMissing(group))),
    figure(
      'countries of which it is known whether US assistants serve them',
      countries,
      ({ usServicesUnavailable }) => !isMissing(usServicesUnavailable),
    ),
  ].filter(({ whole }) => whole > 0)
}

function figure<T>(what: string, rows: readonly T[], holds: (row: T) => boolean): CoverageFigure {
  return { what, part: rows.filter(holds).length, whole: rows.length }
}
