import type { Observatory } from '@openfrontier/core'
import { metrics } from '@openfrontier/core/metrics'

export interface Hit {
  readonly href: string
  readonly name: string
  /** What it is, beside its name. */
  readonly about: string
}

export interface HitGroup {
  readonly kind: 'models' | 'labs' | 'claims' | 'licences' | 'measures' | 'benchmarks' | 'sources'
  readonly found: number
  readonly hits: readonly Hit[]
}

/** Most hits of one kind that are shown. */
const mostOfKind = 12

/** Everything whose name, id, alias or text has all the words asked for; names that begin with them come first. */
export function findEverything(observatory: Observatory, text: string): readonly HitGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return candidatesOf(observatory)
    .map(({ kind, candidates }) => {
      const hits = candidates.flatMap((candidate) => {
        const place = rank(candidate, words)
        return place === undefined ? [] : [{ ...candidate, place }]
      })
      hits.sort((x, y) => x.place - y.place || y.weight - x.weight || x.name.localeCompare(y.name, 'en'))
      return { kind, found: hits.length, hits: hits.slice(0, mostOfKind).map(({ href, name, about }) => ({ href, name, about })) }
    })
    .filter(({ found }) => found > 0)
}

interface Candidate extends Hit {
  readonly names: readonly string[]
  readonly text: string
  readonly weight: number
}

/** 0: a name is what was asked; 1: begins with it; 2: has it; 3: the text has all words. */
function rank({ names, text }: Candidate, words: readonly string[]): number | undefined {
  const asked = words.join(' ')
  if (names.includes(asked)) return 0
  if (names.some((name) => name.startsWith(asked))) return 1
  if (names.some((name) => words.every((word) => name.includes(word)))) return 2
  return words.every((word) => text.includes(word)) ? 3 : undefined
}

const known = new WeakMap<Observatory, ReturnType<typeof buildCandidates>>()

function candidatesOf(observatory: Observatory): ReturnType<typeof buildCandidates> {
  const found = known.get(observatory) ?? buildCandidates(observatory)
  known.set(observatory, found)
  return found
}

function buildCandidates(observatory: Observatory): readonly { kind: HitGroup['kind']; candidates: readonly Candidate[] }[] {
  const { labs, licenses, sources, models, facts } = observatory
  const candidate = (href: string, name: string, about: string, names: readonly string[], text = '', weight = 0): Candidate => {
    const lower = [name, ...names].map((each) => each.toLowerCase())
    return { href, name, about, names: lower, text: `${lower.join(' ')} ${text.toLowerCase()}`, weight }
  }
  const aliasNames = (aliases: Readonly<Record<string, readonly (string | { readonly name: string })[] | undefined>>) =>
    Object.values(aliases).flatMap((several) => (several ?? []).map((alias) => (typeof alias === 'string' ? alias : alias.name)))
  return [
    {
      kind: 'models',
      candidates: models.list().map(({ model, firstPublic, index, rating }) => {
        const makers = model.labs.map((id) => labs.get(id)?.name ?? id).join(', ')
        const about = [makers, firstPublic?.date].filter(Boolean).join(', ')
        const weight = index?.value ?? (rating === undefined ? 0 : rating.value / 20)
        return candidate(`/models/${model.id}`, model.name, about, [model.id, ...aliasNames(model.aliases)], makers, weight)
      }),
    },
    {
      kind: 'labs',
      candidates: [...labs.values()].map((lab) => {
        const native = typeof lab.nativeName === 'string' ? lab.nativeName : ''
        return candidate(`/labs/${lab.id}`, lab.name, native, [lab.id, native, ...aliasNames(lab.aliases)])
      }),
    },
    {
      kind: 'claims',
      candidates: observatory.claims().map((claim) => candidate(`/claims/${claim.id}`, claim.said, claim.id, [claim.id], claim.restated)),
    },
    {
      kind: 'licences',
      candidates: [...licenses.values()].map((license) => candidate(`/licenses/${license.id}`, license.name, license.class, [license.id])),
    },
    {
      kind: 'measures',
      candidates: Object.values(metrics).map(({ id, title, question, definition }) =>
        candidate(`/metrics/${id}`, title, question, [id], definition),
      ),
    },
    {
      kind: 'benchmarks',
      candidates: facts.snapshot.benchmarks.map(({ id, name, aliases }) => candidate(`/benchmarks/${id}`, name, '', [id, ...aliases])),
    },
    {
      kind: 'sources',
      candidates: [...sources.values()].map((source) => candidate(`/sources#${source.id}`, source.title, source.attribution, [source.id])),
    },
  ]
}
