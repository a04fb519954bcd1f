import type { latestDay } from '@openfrontier/core'
import { partialDateInWords } from '../../format-partial.ts'
import type { Dossier } from './open-dossier.ts'

/** What the model is in a sentence: its release, whether its weights can be had and under which terms, and what became of it. */
export function standing({ model, summary, license, labs, releases }: Dossier): string {
  const by = labs.map(({ name }) => name).join(' and ') || model.labs.join(' and ')
  const released =
    summary.firstPublic === undefined ? 'No release of it is on record.' : `${by} released it ${on(summary.firstPublic.date)}.`
  const weights =
    summary.firstWeights !== undefined
      ? license === undefined
        ? 'Its weights can be downloaded; under which licence is not known.'
        : `Its weights can be downloaded, under ${license.name}.`
      : summary.firstPublic === undefined
        ? undefined
        : 'No release of its weights is on record.'
  const retired = releases.filter(({ act }) => act === 'retirement' || act === 'deprecation').at(-1)
  const end = retired && `${retired.act === 'retirement' ? 'Retired' : 'Deprecated'} ${on(retired.date)}.`
  return [released, weights, end].filter(Boolean).join(' ')
}

function on(date: Parameters<typeof latestDay>[0]): string {
  const words = partialDateInWords(date)
  return /^\d{1,2} /.test(words) ? `on ${words}` : /^\D+ \d{4}$|^\d{4}$/.test(words) && !words.startsWith('by') ? `in ${words}` : words
}
