import type { Maybe, ReleaseAccess } from '@openfrontier/core/entities'

const terms: readonly (readonly [RegExp, ReleaseAccess])[] = [
  [/^Open weights \(.+\)$/, 'open-weights'],
  [/^API access$/, 'api'],
  [/^Hosted access \(no API\)$/, 'hosted'],
  [/^Unreleased$/, 'unreleased'],
]

/** Epoch AI's word for how a model can be reached, in our terms. Its "Unknown" and an empty cell are two different answers. */
export function accessOf(label: string | undefined): Maybe<ReleaseAccess> {
  if (label === undefined) return { missing: 'not-published' }
  if (label === 'Unknown') return { missing: 'unknown' }
  return terms.find(([pattern]) => pattern.test(label))?.[1] ?? { missing: 'unknown', note: 'no term for this label' }
}
