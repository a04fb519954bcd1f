import type { IsoDate } from '../entities/index.ts'
import { formatEstimate } from '../wording/format.ts'
import type { JudgedSpecification, Verdict, VerdictWord } from './verdict.ts'

const verdictPhrases: Readonly<Record<VerdictWord, string>> = {
  supported: 'supported',
  partly: 'partly supported',
  contradicted: 'contradicted',
  undetermined: 'undetermined',
  'not-measurable': 'not measurable',
}

/** The sentence one may quote: the word, the primary measure with its uncertainty, and how the alternates answer. */
export function verdictSentence(
  verdict: VerdictWord,
  primary: Pick<JudgedSpecification, 'label' | 'estimate' | 'meets'>,
  counts: Verdict['counts'],
  asOf: IsoDate,
): string {
  const total = counts.yes + counts.no + counts.indeterminate
  return `As of ${asOf}: ${verdictPhrases[verdict]}. ${primaryPhrase(primary)}. Of ${total} specifications ${counts.yes} say yes, ${counts.no} no, and ${counts.indeterminate} ${counts.indeterminate === 1 ? 'is' : 'are'} indeterminate.`
}

function primaryPhrase({ label, estimate, meets }: Pick<JudgedSpecification, 'label' | 'estimate' | 'meets'>): string {
  const lean = meets === 'indeterminate' ? 'it does not settle the question' : `by itself it says ${meets}`
  if (estimate.kind !== 'estimate')
    return `${label}: no estimate (${estimate.kind === 'undetermined' ? estimate.detail : 'a series'}); ${lean}`
  return `${label}: ${formatEstimate(estimate)}, n = ${estimate.n}; ${lean}`
}
