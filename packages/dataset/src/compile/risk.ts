import { isMissing, type LabId, type Maybe, type ModelAliasNamespace, type RiskEvaluation, riskKinds } from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { ResolvedModel, Resolver } from '../resolve-names.ts'
import { printed } from './printed-value.ts'

/** The namespace in which each source names models. */
const namespaces: Readonly<Record<string, ModelAliasNamespace>> = {
  speechmap: 'speechmap',
  'vectara-hallucination': 'vectara',
  caisi: 'caisi',
}

const controlWords = ['open', 'closed'] as const

/** Safety findings as printed. A kind or a source we do not know is a problem. */
export function compileRisk(
  tables: readonly IngestedTable<'risk-findings'>[],
  resolver: Resolver,
): { findings: RiskEvaluation[]; problems: Problem[] } {
  const findings: RiskEvaluation[] = []
  const problems: Problem[] = []
  for (const { date, source, file, rows } of tables) {
    const namespace = namespaces[source]
    if (namespace === undefined) {
      problems.push({
        file,
        record: source,
        field: 'source',
        found: show(source),
        expected: `one of ${Object.keys(namespaces).join(', ')}`,
      })
      continue
    }
    for (const row of rows) {
      const kind = riskKinds.find((one) => one === row.kind)
      if (kind === undefined) {
        problems.push({ file, record: row.label, field: 'kind', found: show(row.kind), expected: `one of ${riskKinds.join(', ')}` })
        continue
      }
      const named = namedModel(row, namespace, source, resolver)
      findings.push({
        kind,
        label: row.label,
        ...named,
        labs: labsOf(row, named, source, resolver),
        questionSet: row.questionSet,
        language: printed(row.language),
        outcome: row.outcome,
        n: printed(row.n),
        successes: printed(row.successes),
        share: printed(row.share),
        judge: printed(row.judge),
        controls: printed(controlWords.find((word) => word === row.controls)),
        date: row.date,
        ...(row.judged === undefined ? {} : { judged: row.judged }),
        ...(row.evaluation === undefined ? {} : { evaluation: row.evaluation }),
        ...(row.control === undefined ? {} : { control: row.control }),
        knownSince: date,
        ...(row.note === undefined ? {} : { note: row.note }),
        source,
      })
    }
  }
  return { findings, problems }
}

/** What is printed together for several compared models stands for none of them. */
function namedModel(row: PrintedRow<'risk-findings'>, namespace: ModelAliasNamespace, source: string, resolver: Resolver): ResolvedModel {
  if (row.control && row.n === undefined) return { model: { missing: 'not-applicable', note: 'several models together' } }
  return resolver.model(namespace, row.label, source)
}

/** Labs of the model; of `vendor/model` as OpenRouter writes it, those of the vendor where the model is not known. */
function labsOf(row: PrintedRow<'risk-findings'>, named: ResolvedModel, source: string, resolver: Resolver): Maybe<LabId[]> {
  if (isMissing(named.model) && named.model.missing === 'not-applicable') return { missing: 'not-applicable' }
  const vendor = source === 'speechmap' ? row.label.split('/')[0] : undefined
  return resolver.labsOfRow(named, 'openrouter', vendor, source)
}
