import { type baseRelations, lineageRegions, type Maybe, type Repository } from '@openfrontier/core/entities'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { printed } from './printed-value.ts'

type BaseRelation = (typeof baseRelations)[number]

/** The hub's words for how a repository was made from its base. */
const relationWords: Readonly<Record<string, BaseRelation>> = {
  finetune: 'finetune',
  adapter: 'adapter',
  merge: 'merge',
  quantized: 'quantization',
}

/** Repositories of weights on Hugging Face. A relation or region we do not know is a problem. */
export function compileRepositories(
  tables: readonly IngestedTable<'repositories'>[],
  resolver: Resolver,
): { repositories: Repository[]; problems: Problem[] } {
  const repositories: Repository[] = []
  const problems: Problem[] = []
  for (const { date, source, file, rows } of tables) {
    for (const row of rows) {
      const relation = relationOf(row.relation)
      const region = regionOf(row.baseRegion)
      if (relation === undefined || region === undefined) {
        const [field, found, words] =
          relation === undefined
            ? (['relation', row.relation, Object.keys(relationWords)] as const)
            : (['baseRegion', row.baseRegion, lineageRegions] as const)
        problems.push({ file, record: row.id, field, found: show(found), expected: `one of ${words.join(', ')}` })
        continue
      }
      repositories.push({
        host: 'huggingface',
        id: row.id,
        created: row.created,
        model: resolver.findModel('huggingface', row.id),
        relation,
        bases: basesOf(row.base, resolver),
        rootFamily: printed(row.rootFamily),
        rootRegion: region,
        authorRegion: printed(row.authorRegion),
        downloads: printed(row.downloads),
        parameters: printed(row.parameters),
        licenseLabel: printed(row.license),
        language: printed(row.language),
        knownSince: date,
        source,
      })
    }
  }
  return { repositories, problems }
}

function relationOf(word: string | undefined): Maybe<BaseRelation> | undefined {
  return word === undefined ? { missing: 'not-published' } : relationWords[word]
}

function regionOf(word: string | undefined): Repository['rootRegion'] | undefined {
  return word === undefined ? { missing: 'not-published' } : lineageRegions.find((region) => region === word)
}

/** Several bases are printed in one cell, comma-separated; no name on the hub holds a comma. */
function basesOf(printedBases: string | undefined, resolver: Resolver): Repository['bases'] {
  const labels = (printedBases ?? '')
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '')
  if (labels.length === 0) return { missing: 'not-published' }
  return labels.map((label) => ({ label, model: resolver.findModel('huggingface', label) }))
}
