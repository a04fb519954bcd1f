/**
 * What is derived from one snapshot of the whole Hub. Definitions, which both engines follow:
 *
 * - A repository's bases are those it declares, but itself; each of k bases counts 1/k.
 * - The root of a base is found by going from each repository to the first base it declares, 32 steps at most, which ends
 *   every circle; a base that is no longer on the Hub is a root of its own.
 * - Downloads count under the root of the repository: of its first base, or itself where it declares none.
 * - A month is that of the day on which the repository was made, in UTC.
 */
export interface HubAggregate {
  readonly rows: number
  readonly downloads: readonly DownloadSum[]
  readonly derivatives: readonly DerivativeSum[]
}

export interface DownloadSum {
  readonly family: string
  readonly region: string
  readonly repositories: number
  readonly downloads: number
  readonly downloadsAllTime: number
}

export interface DerivativeSum {
  readonly month: string
  readonly relation: Relation
  readonly family: string
  readonly region: string
  /** Sum of the parts 1/k. */
  readonly count: number
}

export const relations = ['finetune', 'adapter', 'merge', 'quantized', 'undeclared'] as const
export type Relation = (typeof relations)[number]

export const longestWay = 32

/** Sums in one order, and rounded to what both engines agree on: parts are added up in another order by each. */
export function inOrder({ rows, downloads, derivatives }: HubAggregate): HubAggregate {
  const byKey = <T extends object>(list: readonly T[], keyOf: (one: T) => string) =>
    [...list].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : keyOf(x) > keyOf(y) ? 1 : 0))
  return {
    rows,
    downloads: byKey(downloads, ({ family, region }) => `${family}\u0000${region}`),
    derivatives: byKey(
      derivatives.map((one) => ({ ...one, count: Math.round(one.count * 1e6) / 1e6 })),
      ({ month, relation, family, region }) => [month, relation, family, region].join('\u0000'),
    ),
  }
}
