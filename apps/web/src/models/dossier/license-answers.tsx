import { evaluateModel, licenseUses, type Observatory } from '@openfrontier/core'
import { AnswersTable, type UseRow } from '../../licenses/answers-table.tsx'
import { queryString } from '../../query/query-string.ts'
import type { Dossier } from './open-dossier.ts'
import { words } from './words.ts'

/** What the licence of a model's weights answers to each use. */
export function LicenseAnswers({ observatory, dossier }: { readonly observatory: Observatory; readonly dossier: Dossier }) {
  const { id } = dossier.model
  const rows = licenseUses.map((use): UseRow => {
    const found = evaluateModel(observatory.facts, id, { use })
    const terms = found?.weights
    return {
      use,
      answer: found?.answer ?? 'unknown',
      ...(terms?.kind === 'evaluated' ? { evaluation: terms.evaluation } : { detail: terms?.detail ?? '' }),
    }
  })
  return <AnswersTable label={words.license} rows={rows} hrefOf={(use) => `/licenses/check${queryString({ use, model: id })}`} />
}
