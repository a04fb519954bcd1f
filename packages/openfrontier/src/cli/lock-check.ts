import { type IsoDate, known, latestDay, type ModelId } from '@openfrontier/core/entities'
import { type Observatory, weightsLicenseOn } from '@openfrontier/core/observatory'
import { checkEndpoints } from './lock-endpoints.ts'
import type { LockedModel, LockFile } from './lock-file.ts'

export const findingKinds = [
  'not-found',
  'ambiguous',
  'licence-changed',
  'retired',
  'deprecated',
  'endpoint-gone',
  'price-changed',
] as const

/** What became of one model. `deprecated` and `price-changed` warn; all others fail. */
export interface LockFinding {
  readonly query: string
  readonly modelId?: ModelId
  readonly kind: (typeof findingKinds)[number]
  readonly fails: boolean
  readonly detail: string
}

export interface CheckedModel {
  readonly query: string
  readonly modelId?: ModelId
  readonly license?: string
  readonly findings: readonly LockFinding[]
}

/**
 * Checks each model of a lock file: whether its name resolves, its licence is what it was, it has not been retired, and, where the
 * file names who serves it, whether they still do and at what price.
 */
export function checkLock(frontier: Observatory, lock: LockFile, since: IsoDate | undefined): CheckedModel[] {
  return lock.models.map((locked) => checkModel(frontier, locked, since))
}

function checkModel(
  frontier: Observatory,
  { model: query, license: locked, provider }: LockedModel,
  since: IsoDate | undefined,
): CheckedModel {
  const resolution = frontier.models.resolve(query)
  if (resolution.kind === 'not-found') {
    const near = resolution.near.length === 0 ? '' : `; near names: ${resolution.near.join(', ')}`
    return { query, findings: [{ query, kind: 'not-found', fails: true, detail: `the name no longer resolves${near}` }] }
  }
  if (resolution.kind === 'ambiguous') {
    return {
      query,
      findings: [
        { query, kind: 'ambiguous', fails: true, detail: `the name stands for several models: ${resolution.candidates.join(', ')}` },
      ],
    }
  }
  const { modelId } = resolution
  const now = licenseOn(frontier, modelId, frontier.date)
  const before = locked ?? (since && licenseOn(frontier, modelId, since))
  const found = { query, modelId }
  return {
    ...found,
    ...(now !== undefined && { license: now }),
    findings: [
      ...(before !== undefined && before !== now
        ? [{ ...found, kind: 'licence-changed' as const, fails: true, detail: licenseDetail(frontier, modelId, before, now) }]
        : []),
      ...endings(frontier, modelId).map((ending) => ({ ...found, ...ending })),
      ...(provider === undefined ? [] : checkEndpoints(frontier, modelId, provider, since).map((finding) => ({ ...found, ...finding }))),
    ],
  }
}

function licenseOn(frontier: Observatory, id: ModelId, date: IsoDate): string | undefined {
  return known(weightsLicenseOn(frontier.facts, id, date)?.license)
}

function licenseDetail(frontier: Observatory, id: ModelId, before: string, now: string | undefined): string {
  const date = weightsLicenseOn(frontier.facts, id, frontier.date)?.date
  return `licence was ${before}, is ${now ?? 'not known'}${date === undefined ? '' : ` since ${date}`}`
}

/** A retirement counts whenever it was: a model that is gone is gone. */
function endings(frontier: Observatory, id: ModelId): Pick<LockFinding, 'kind' | 'fails' | 'detail'>[] {
  const past = (frontier.facts.releasesByModel.get(id) ?? []).filter(({ date }) => latestDay(date) <= frontier.date)
  const retired = past.findLast(({ act }) => act === 'retirement')
  const ending = retired ?? past.findLast(({ act }) => act === 'deprecation')
  if (ending === undefined) return []
  const detail = `${retired ? 'retired' : 'deprecated'} on ${ending.date}${ending.successor === undefined ? '' : `; its maker names ${ending.successor}`}`
  return [{ kind: retired ? 'retired' : 'deprecated', fails: retired !== undefined, detail }]
}
