import {
  isMissing,
  type LabId,
  type Maybe,
  type ModelId,
  type OpennessAssessment,
  type OpennessScheme,
  opennessSchemes,
  type SourceId,
} from '@openfrontier/core/entities'
import type { PrintedRow } from '@openfrontier/core/printed'
import { type Problem, show } from '../problem.ts'
import type { IngestedTable } from '../read/read-ingested.ts'
import type { Resolver } from '../resolve-names.ts'
import { printed } from './printed-value.ts'

type Row = PrintedRow<'openness-items'>

/** Judgements of schemes, one record a model or developer, in the order printed. A scheme we do not know is a problem. */
export function compileOpenness(
  tables: readonly IngestedTable<'openness-items'>[],
  resolver: Resolver,
): { assessments: OpennessAssessment[]; problems: Problem[] } {
  const assessments: OpennessAssessment[] = []
  const problems: Problem[] = []
  for (const { date, source, file, rows } of tables) {
    for (const items of subjectsOf(rows)) {
      const [first] = items
      if (first === undefined) continue
      const scheme = opennessSchemes.find((one) => one === first.scheme)
      if (scheme === undefined) {
        const expected = `one of ${opennessSchemes.join(', ')}`
        problems.push({ file, record: first.subject, field: 'scheme', found: show(first.scheme), expected })
        continue
      }
      assessments.push({
        scheme,
        ...(first.edition === undefined ? {} : { edition: first.edition }),
        label: first.subject,
        ...(first.version === undefined ? {} : { version: first.version }),
        ...judged(scheme, first, source, resolver),
        items: items.map(itemOf),
        date: printed(first.date),
        knownSince: date,
        source,
      })
    }
  }
  return { assessments, problems }
}

/** The rows of each subject of each edition, in the order in which subjects first occur. */
function subjectsOf(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.scheme, row.edition, row.subject, row.version])
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(row)
  }
  return [...groups.values()]
}

/** Who was judged: FMTI judges developers, the others models. */
function judged(
  scheme: OpennessScheme,
  row: Row,
  source: SourceId,
  resolver: Resolver,
): { readonly model: Maybe<ModelId>; readonly lab: Maybe<LabId> } {
  switch (scheme) {
    case 'fmti':
      return {
        model: { missing: 'not-applicable', note: 'the scheme judges developers' },
        lab: firstOf(resolver.labs('fmti', row.subject, source)),
      }
    case 'mof': {
      const named = resolver.model('mof', row.subject, source)
      return { model: named.model, lab: firstOf(resolver.labsOfRow(named, 'mof', row.organization, source)) }
    }
    case 'osai': {
      const named = resolver.model('osai', row.subject, source)
      if (isMissing(named.model)) return { model: named.model, lab: { missing: 'unknown' } }
      return { model: named.model, lab: firstOf(resolver.labsOfRow(named, 'epoch', undefined, source)) }
    }
    case 'aa':
      return { model: { missing: 'unknown' }, lab: { missing: 'unknown' } }
    default:
      return scheme satisfies never
  }
}

function firstOf(labs: Maybe<readonly LabId[]>): Maybe<LabId> {
  return isMissing(labs) ? labs : (labs[0] ?? { missing: 'unknown' })
}

function itemOf(row: Row): OpennessAssessment['items'][number] {
  return {
    item: row.item,
    score: row.score === undefined ? { missing: 'not-applicable' } : row.score,
    ...(row.word === undefined ? {} : { word: row.word }),
    ...(row.license === undefined ? {} : { license: row.license }),
    ...(row.note === undefined ? {} : { reason: row.note }),
    ...(isAddress(row.address) ? { address: row.address } : {}),
  }
}

/** Some records print a word or two links where an address is expected. */
function isAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
}
