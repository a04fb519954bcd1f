import { known } from '@openfrontier/core/entities'
import { metricIds, metrics } from '@openfrontier/core/metrics'
import type { Observatory } from '@openfrontier/core/observatory'

export const searchKinds = ['model', 'lab', 'claim', 'licence', 'evidence', 'metric', 'benchmark', 'source'] as const
export type SearchKind = (typeof searchKinds)[number]

export interface SearchHit {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  /** What it says, or who made it. */
  readonly text: string
  readonly address: string
}

interface Entry {
  readonly hit: SearchHit
  /** Words of id and title, and words of the rest, folded. */
  readonly names: readonly string[]
  readonly words: readonly string[]
}

export type Search = (query: string, kind: SearchKind | undefined) => readonly SearchHit[]

/** Builds the search over records: every word asked for must begin a word of the record; names count more than texts. */
export function createSearch(observatory: Observatory): Search {
  const entries = allEntries(observatory)
  return (query, kind) => {
    const asked = wordsOf(query)
    if (asked.length === 0) return []
    const scored = entries.flatMap((entry, place) => {
      if (kind !== undefined && entry.hit.kind !== kind) return []
      const score = scoreOf(entry, asked)
      return score > 0 ? [{ hit: entry.hit, score, place }] : []
    })
    return scored.sort((x, y) => y.score - x.score || x.place - y.place).map(({ hit }) => hit)
  }
}

function scoreOf({ names, words }: Entry, asked: readonly string[]): number {
  let score = 0
  for (const word of asked) {
    const best = names.includes(word)
      ? 8
      : names.some((name) => name.startsWith(word))
        ? 4
        : words.some((each) => each.startsWith(word))
          ? 1
          : 0
    if (best === 0) return 0
    score += best
  }
  // Of two names with the words, the shorter is the closer one.
  return score + 1 / (1 + names.length)
}

function allEntries(observatory: Observatory): Entry[] {
  const { snapshot } = observatory.facts
  const entry = (kind: SearchKind, id: string, title: string, text: string, address: string, aliases: readonly string[] = []): Entry => ({
    hit: { kind, id, title, text, address },
    names: wordsOf(`${id} ${title} ${aliases.join(' ')}`),
    words: wordsOf(text),
  })
  return [
    ...observatory.claims().map((claim) => entry('claim', claim.id, claim.said, claim.restated, `/v1/claims/${claim.id}`)),
    ...metricIds.map((id) => entry('metric', id, metrics[id].title, metrics[id].question, `/v1/metrics/${id}`)),
    ...[...observatory.labs.values()].map((lab) =>
      entry('lab', lab.id, lab.name, known(lab.headquarters.country) ?? '', `/v1/labs/${lab.id}`, [known(lab.nativeName) ?? '']),
    ),
    ...observatory.models.list().map(({ model }) => entry('model', model.id, model.name, model.labs.join(', '), `/v1/models/${model.id}`)),
    ...[...observatory.licenses.values()].map(({ id, name, class: group }) => entry('licence', id, name, group, `/v1/licenses/${id}`)),
    ...snapshot.benchmarks.map(({ id, name, domain }) => entry('benchmark', id, name, known(domain) ?? '', `/v1/benchmarks/${id}`)),
    ...snapshot.evidence.map(({ id, statement, note }) => entry('evidence', id, statement, note ?? '', `/v1/evidence/${id}`)),
    ...snapshot.sources.map(({ id, title, publisher }) => entry('source', id, title, known(publisher) ?? '', `/v1/sources/${id}`)),
  ]
}

/** Words in one spelling: lower case, without marks; letters of any script and digits. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}
