import { dayNumber, type IsoDate, isoDate } from '@openfrontier/core/entities'
import { parse } from 'csv-parse/sync'
import type { ReadResult, SourceText } from '../../adapter.ts'
import { documentPart } from '../../documents/document-part.ts'
import { type DocumentRecords, documentRecords, parseJson } from '../../documents/read-document.ts'
import { assemble } from '../../tables/assemble.ts'
import type { RefreshableSource } from '../refreshable.ts'
import { lineageOf } from './lineage.ts'
import { entrySchema, listOrganization } from './listing.ts'
import { allDownloads, recentDownloads, repositories } from './tables.ts'

const id = 'huggingface-hub'
const daysCounted = 30

/**
 * Repositories of a list of organisations as the Hub's interface lists them: downloads, declared bases, licence tag, size.
 * The list is `OPENFRONTIER_HF_ORGANIZATIONS`, or the organisations the ATOM Project tracks. A token, `HF_TOKEN`, is not
 * needed, but lets the Hub answer more often.
 */
export const huggingfaceHub: RefreshableSource = {
  id,
  title: 'Hugging Face Hub: repositories of organisations',
  publisher: 'Hugging Face (Hub API)',
  license: { missing: 'not-published', note: 'none is stated for the interface; figures are taken and Hugging Face is credited' },
  attribution: 'Hugging Face Hub API',
  address: 'https://huggingface.co/api/models',
  async collect(context) {
    const regions = regionsOf(context.newest('atom-tracked-models', 'organization-regions'))
    const chosen = (context.environment.OPENFRONTIER_HF_ORGANIZATIONS ?? '').split(',').flatMap((name) => name.trim() || [])
    const organizations = chosen.length > 0 ? chosen : [...regions.keys()]
    if (organizations.length === 0) throw new Error('no organisations to ask for; name some in OPENFRONTIER_HF_ORGANIZATIONS')
    const pages: SourceText[] = []
    const empty: string[] = []
    let done = 0
    // Two at a time, as the Hub's slots allow; more would only wait there.
    const queue = [...organizations]
    const work = async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const listed = await listOrganization(next, context)
        pages.push(...listed)
        if (listed.every(({ text }) => text.trim() === '[]')) empty.push(next)
        done += 1
        context.progress(`${id}: ${done} of ${organizations.length} organisations`)
      }
    }
    await Promise.all([work(), work()])
    const result = readHub(
      pages.sort((x, y) => (x.path < y.path ? -1 : 1)),
      context.today,
      regions,
    )
    const gone = empty.length === 0 ? [] : [`nothing is listed of ${empty.sort().join(', ')}; the names may have changed`]
    return { ...result, notes: [...result.notes, ...gone] }
  },
}

/** Reads pages of the Hub's list. Throws an `Error` naming the page that is none. */
export function readHub(pages: readonly SourceText[], today: IsoDate, regions: ReadonlyMap<string, string> = new Map()): ReadResult {
  const firstDay = isoDate(dayNumber(today) - (daysCounted - 1))
  const read = pages.map((page): DocumentRecords => {
    const list = parseJson(page)
    if (!Array.isArray(list)) throw new Error(`${page.path}: a list of models is expected`)
    const items = list.map((value: unknown, index) => ({ position: index + 1, value }))
    return documentRecords(page, items, entrySchema, (entry) => {
      const author = entry.id.slice(0, entry.id.indexOf('/'))
      const { bases, relation } = lineageOf(entry)
      const { id: repository, downloads, downloadsAllTime, pipeline_tag, safetensors, gguf } = entry
      const created = entry.createdAt.slice(0, 10)
      return [
        {
          ...{ id: repository, author, created, downloads, downloadsAllTime, pipeline_tag, relation, today, firstDay },
          bases: bases.join(','),
          region: regions.get(author),
          license: entry.tags.find((tag) => tag.startsWith('license:'))?.slice('license:'.length),
          parameters: safetensors?.total ?? gguf?.total,
        },
      ]
    })
  })
  const parts = [repositories, recentDownloads].map((reader) => documentPart(id, reader, today, 'huggingface/hub', read))
  const counted = read.map(({ records }) => ({ records: records.filter(({ cells }) => cells.downloadsAllTime !== ''), setAside: [] }))
  // What is wrong with a row is wrong with it in every table; it is told once.
  const [first, ...others] = parts
  const all = counted.some(({ records }) => records.length > 0) ? [documentPart(id, allDownloads, today, 'huggingface/hub', counted)] : []
  return assemble(id, [...(first === undefined ? [] : [first]), ...others.map((part) => ({ ...part, setAside: [] })), ...all])
}

function regionsOf(table: string | undefined): Map<string, string> {
  const rows: Record<string, string>[] = table === undefined ? [] : parse(table, { columns: true, skip_empty_lines: true })
  return new Map(rows.map(({ organization = '', region = '' }) => [organization, region]))
}
