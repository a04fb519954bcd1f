import { type Endpoint, isMissing, type LicenseLabel, type Provider } from '@openfrontier/core/entities'
import type { CoverageFigure } from './coverage.ts'
import { explainedLabels, type PrintedLabel } from './printed-license-labels.ts'
import { hasCountry } from './providers.ts'

export interface Catalogue {
  readonly endpoints: readonly Endpoint[]
  readonly providers: readonly Provider[]
  readonly printedLabels: readonly PrintedLabel[]
  readonly licenseLabels: readonly LicenseLabel[]
}

/** Counts how much is known of who serves what, and of the labels that licences go by. Boards' labels are counted with the boards. */
export function catalogueFigures({ endpoints, providers, printedLabels, licenseLabels }: Catalogue): CoverageFigure[] {
  const labs = new Set<string>(providers.filter(({ lab }) => lab !== undefined).map(({ id }) => id))
  const sources = [...new Set(endpoints.flatMap((endpoint) => endpoint.sources))].sort()
  return [
    ...some(
      "endpoints at labs' own providers with a model",
      endpoints.filter(({ provider }) => labs.has(provider)),
      hasModel,
    ),
    ...some(
      "endpoints at labs' own providers with a model, or a reason why none",
      endpoints.filter(({ provider }) => labs.has(provider)),
      ({ model }) => !isMissing(model) || model.missing !== 'unknown',
    ),
    ...some('endpoints with a model', endpoints, hasModel),
    ...sources.flatMap((source) =>
      some(
        `endpoints of ${source} with a model`,
        endpoints.filter((endpoint) => endpoint.sources.includes(source)),
        hasModel,
      ),
    ),
    ...some("endpoints whose operator's country is known", endpoints, ({ operatorCountry }) => !isMissing(operatorCountry)),
    ...some("providers with a country, the operator's or its parent's", providers, hasCountry),
    ...explainedLabels(printedLabels, licenseLabels)
      .filter(({ namespace }) => namespace !== 'arena')
      .map(({ namespace, explained, unexplained }) => ({
        what: `licence labels of ${namespace} explained`,
        part: explained.length,
        whole: explained.length + unexplained.length,
      })),
  ]
}

function hasModel({ model }: Endpoint): boolean {
  return !isMissing(model)
}

function some<T>(what: string, rows: readonly T[], holds: (row: T) => boolean): CoverageFigure[] {
  return rows.length === 0 ? [] : [{ what, part: rows.filter(holds).length, whole: rows.length }]
}
