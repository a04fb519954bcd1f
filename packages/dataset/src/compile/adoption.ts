import {
  type AdoptionObservation,
  adoptionMeasures,
  adoptionSubjects,
  type LabAliasNamespace,
  type ModelAliasNamespace,
  partialDateSchema,
} from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { ResolvedModel, Resolver } from '../resolve-names.ts'
import type { CompiledCountries } from './countries.ts'
import { printed } from './printed-value.ts'

type Row = PrintedRow<'adoption'>

interface Names {
  readonly models: ModelAliasNamespace
  /** Organisations are known by the account before the slash of a label. */
  readonly accounts?: LabAliasNamespace
}

/** Under which names each publication lists models. */
const namesOf: Readonly<Record<string, Names>> = {
  // The organisations of the ATOM Project are accounts of Hugging Face.
  'hf-downloads-llmfit': { models: 'huggingface', accounts: 'atom' },
  'huggingface-hub': { models: 'huggingface', accounts: 'atom' },
  'openrouter-daily': { models: 'openrouter', accounts: 'openrouter' },
  'ollama-registry': { models: 'ollama' },
  'openrouter-rankings': { models: 'openrouter', accounts: 'openrouter' },
}

const notApplicable = { missing: 'not-applicable' } as const
const units = ['count', 'share'] as const

/** Counts and shares of every universe, by source and date. A row whose words we do not know is a problem. */
export function compileAdoption(
  tables: readonly IngestedTable<'adoption'>[],
  resolver: Resolver,
  countries: Pick<CompiledCountries, 'find'>,
): { adoption: AdoptionObservation[]; problems: Problem[] } {
  const adoption: AdoptionObservation[] = []
  const problems: Problem[] = []
  for (const { date, source, file, rows } of tables) {
    for (const row of rows) {
      const subject = adoptionSubjects.find((word) => word === row.kind)
      const measure = adoptionMeasures.find((word) => word === row.measure)
      const unit = units.find((word) => word === row.unit)
      if (subject === undefined || measure === undefined || unit === undefined) {
        const [field, found, words] =
          subject === undefined
            ? (['kind', row.kind, adoptionSubjects] as const)
            : measure === undefined
              ? (['measure', row.measure, adoptionMeasures] as const)
              : (['unit', row.unit, units] as const)
        problems.push({ file, record: row.label, field, found: show(found), expected: `one of ${words.join(', ')}` })
        continue
      }
      const { low, high } = row
      adoption.push({
        universe: row.universe,
        measure,
        subject,
        label: row.label,
        ...developers(row, subject, source, resolver),
        country: subject === 'country' ? countryOf(row, source, resolver, countries) : notApplicable,
        family: printed(row.family),
        countryLabel: printed(row.country),
        baseCountryLabel: printed(row.baseCountry),
        period: { from: partialDateSchema.parse(row.from), to: partialDateSchema.parse(row.to) },
        value: printed(row.value),
        ...(low !== undefined && high !== undefined && { bounds: { low, high } }),
        unit,
        ...(row.confidence !== undefined && { confidence: row.confidence }),
        ...(row.copy !== undefined && { copy: row.copy }),
        ...(row.kept !== undefined && { kept: row.kept }),
        ...(row.repeats !== undefined && { repeats: row.repeats }),
        ...(row.days !== undefined && { daysCovered: row.days }),
        ...(row.incomeGroup !== undefined && { incomeGroupLabel: row.incomeGroup }),
        knownSince: date,
        source,
      })
    }
  }
  return { adoption, problems }
}

function developers(
  row: Row,
  subject: AdoptionObservation['subject'],
  source: string,
  resolver: Resolver,
): Pick<AdoptionObservation, 'model' | 'labs'> {
  const names = namesOf[source]
  if (subject !== 'model' || names === undefined) return { model: notApplicable, labs: notApplicable }
  const resolved: ResolvedModel = resolver.model(names.models, row.label, source)
  const account = row.label.includes('/') ? row.label.slice(0, row.label.indexOf('/')) : undefined
  // Without a namespace for organisations only the model can say whose it is; which one is passed on does not matter then.
  const labs =
    names.accounts === undefined
      ? resolver.labsOfRow(resolved, 'huggingface', undefined, source)
      : resolver.labsOfRow(resolved, names.accounts, account, source)
  return { model: resolved.model, labs }
}

function countryOf(
  row: Row,
  source: string,
  resolver: Resolver,
  countries: Pick<CompiledCountries, 'find'>,
): AdoptionObservation['country'] {
  const code = countries.find(row.label, row.alpha3)
  if (code !== undefined) return code
  resolver.note('country', source, row.label, source)
  return { missing: 'unknown', note: 'no country of this name or code' }
}
