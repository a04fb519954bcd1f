import { type IsoDate, known } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { selectDerivatives } from '../adoption/derivatives.ts'
import type { NotCompared } from '../population/pair.ts'
import type { MetricInput } from '../result.ts'

/** The parts of a whole and what of it is of no named part. */
export interface Parts {
  readonly kind: 'parts'
  readonly named: ReadonlyMap<string, number>
  readonly rest: number
  /** The whole, where it is more than the sum. */
  readonly whole?: number
  /** Whether the amounts are counts of observations, of which others might have been made. */
  readonly isSample: boolean
  readonly name: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly inputs: readonly MetricInput[]
  readonly caveats: readonly string[]
}

const unknownFamily = 'Other/unknown'

/** New derivatives on the hub by family of the root base, whatever their relation. */
export function rootFamilies(
  facts: Facts,
  { from, to }: { readonly from?: IsoDate | undefined; readonly to?: IsoDate | undefined },
  asOf: IsoDate,
): Parts | NotCompared {
  const selection = { relations: 'all', since: from, until: to, minimumDownloads: 0, languageOnly: false, undeclared: 'left-out' } as const
  const selected = selectDerivatives(facts, selection, asOf)
  if (selected.kind === 'not-compared') return selected
  const named = new Map<string, number>()
  let rest = 0
  let oldest = selected.copied
  for (const repository of selected.repositories) {
    const family = known(repository.rootFamily)
    if (repository.created < oldest) oldest = repository.created
    if (family === undefined || family === unknownFamily) rest += 1
    else named.set(family, (named.get(family) ?? 0) + 1)
  }
  return {
    kind: 'parts',
    named,
    rest,
    isSample: true,
    name: 'repositories on Hugging Face with a declared base, by family of the root base',
    from: from ?? oldest,
    to: to ?? selected.copied,
    inputs: selected.sources.map((id) => ({ kind: 'source', id })),
    caveats: [],
  }
}
