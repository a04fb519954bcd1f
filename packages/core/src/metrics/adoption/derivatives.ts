import { type IsoDate, isMissing, type Repository } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import type { NotCompared } from '../population/pair.ts'

export const relationGroups = ['fine-tunes-and-adapters', 'quantizations', 'all'] as const

export interface DerivativeSelection {
  readonly relations: (typeof relationGroups)[number]
  readonly since?: IsoDate | undefined
  readonly until?: IsoDate | undefined
  readonly minimumDownloads: number
  readonly languageOnly: boolean
  readonly undeclared: 'left-out' | 'counted'
}

export interface Derivatives {
  readonly kind: 'derivatives'
  readonly repositories: readonly Repository[]
  /** Date of the copy they stand in. */
  readonly copied: IsoDate
  readonly sources: readonly string[]
}

/** Derived repositories in the newest copy known on a date. */
export function selectDerivatives(facts: Facts, selection: DerivativeSelection, asOf: IsoDate): Derivatives | NotCompared {
  const refused = (reason: NotCompared['reason'], detail: string): NotCompared => ({ kind: 'not-compared', reason, detail })
  if (!facts.snapshot.parts.includes('repositories')) {
    return refused('part-not-loaded', 'the part "repositories" of the snapshot is not loaded')
  }
  // Publications list other repositories; they are never mixed. Of several the one known longest counts.
  const source = facts.snapshot.repositories.reduce<Repository | undefined>(
    (first, one) => (first === undefined || one.knownSince < first.knownSince ? one : first),
    undefined,
  )?.source
  const ofSource = facts.snapshot.repositories.filter((repository) => repository.source === source)
  const copies = [...new Set(ofSource.map((repository) => repository.knownSince))].sort()
  const copied = copies.filter((date) => date <= asOf).at(-1)
  if (copied === undefined)
    return refused('no-data-before', `no copy of the hub was known by ${asOf}; the first is of ${copies[0] ?? 'no date'}`)
  const repositories = ofSource.filter(
    (repository) =>
      repository.knownSince === copied &&
      (selection.since === undefined || repository.created >= selection.since) &&
      (selection.until === undefined || repository.created <= selection.until) &&
      (selection.minimumDownloads === 0 || (!isMissing(repository.downloads) && repository.downloads >= selection.minimumDownloads)) &&
      (!selection.languageOnly || repository.language === true) &&
      (isMissing(repository.bases) ? selection.undeclared === 'counted' : isOf(repository, selection.relations)),
  )
  return { kind: 'derivatives', repositories, copied, sources: [...new Set(repositories.map((repository) => repository.source))].sort() }
}

function isOf({ relation }: Repository, group: DerivativeSelection['relations']): boolean {
  switch (group) {
    case 'all':
      return true
    case 'quantizations':
      return relation === 'quantization'
    case 'fine-tunes-and-adapters':
      return relation === 'finetune' || relation === 'adapter'
    default:
      return group satisfies never
  }
}
