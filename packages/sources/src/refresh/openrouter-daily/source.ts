import { dayNumber, type IsoDate, isoDate, isoDateSchema } from '@openfrontier/core/entities'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { ReadResult, SourceText } from '../../adapter.ts'
import { documentPart } from '../../documents/document-part.ts'
import { documentRecords, parseJson } from '../../documents/read-document.ts'
import { assemble } from '../../tables/assemble.ts'
import type { TableReader } from '../../tables/columns.ts'
import type { RefreshableSource, RefreshContext } from '../refreshable.ts'

const id = 'openrouter-daily'
/** What one call may ask for. */
const mostDays = 366
/** Days asked for the first time. */
const firstDays = 366

/** The row that sums up all models below the fiftieth. */
const rest = 'other'

/** Tokens by model and day. One universe without seams: every refresh asks for all days again that the last copy holds. */
const tokens: TableReader<'adoption'> = {
  table: 'adoption',
  columns: {
    universe: { always: 'openrouter-daily' },
    measure: { always: 'tokens' },
    kind: { derive: ({ model_permaslug = '' }) => (model_permaslug === rest ? 'rest' : 'model') },
    label: 'model_permaslug',
    from: 'date',
    to: 'date',
    value: 'total_tokens',
    unit: { always: 'count' },
  },
  unread: [],
}

const documentSchema = z.object({ data: z.array(z.unknown()), meta: z.object({ as_of: z.string() }).loose().optional() })
const rowSchema = z.object({
  date: isoDateSchema,
  model_permaslug: z.string().min(1),
  total_tokens: z.string().regex(/^\d+$/, 'a whole number in a text is expected').or(z.number().nonnegative()),
})

/** OpenRouter's tokens by model and day, from its data interface, which asks for a key of any account. */
export const openrouterDaily: RefreshableSource = {
  id,
  title: 'OpenRouter rankings by day',
  publisher: 'OpenRouter',
  license: 'CC-BY-4.0',
  attribution: 'Source: OpenRouter (openrouter.ai/rankings), as of the date shown',
  address: 'https://openrouter.ai/rankings',
  replacesEarlier: true,
  lacks: ({ OPENROUTER_API_KEY }) =>
    OPENROUTER_API_KEY === undefined || OPENROUTER_API_KEY === ''
      ? 'it needs a key in OPENROUTER_API_KEY; that of any account will do'
      : undefined,
  async collect(context) {
    const last = isoDate(dayNumber(context.today) - 1)
    const from = firstDayHeld(context) ?? isoDate(dayNumber(last) - firstDays + 1)
    const documents: SourceText[] = []
    for (let day = dayNumber(from); day <= dayNumber(last); day += mostDays) {
      const end = Math.min(day + mostDays - 1, dayNumber(last))
      documents.push(await fetchDays(isoDate(day), isoDate(end), context))
    }
    return readDaily(documents, context.today)
  },
}

async function fetchDays(from: IsoDate, to: IsoDate, context: RefreshContext): Promise<SourceText> {
  const query = new URLSearchParams({ start_date: from, end_date: to, period: 'day' })
  const name = `openrouter/rankings-daily-${from}.json`
  context.progress(`${id}: ${from} to ${to}`)
  const { body } = await context.fetch(`https://openrouter.ai/api/v1/datasets/rankings-daily?${query}`, {
    name,
    headers: { authorization: `Bearer ${context.environment.OPENROUTER_API_KEY ?? ''}` },
  })
  return { path: name, text: new TextDecoder().decode(body) }
}

/** The first day that the last copy holds. */
function firstDayHeld({ newest }: RefreshContext): IsoDate | undefined {
  const table = newest(id, 'adoption')
  const rows: Record<string, string>[] = table === undefined ? [] : parse(table, { columns: true, skip_empty_lines: true })
  const days = rows.flatMap(({ from }) => isoDateSchema.safeParse(from).data ?? [])
  return days.reduce<IsoDate | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined)
}

/** Reads answers of the interface. A model that stands twice on a day with the same tokens counts once. */
export function readDaily(documents: readonly SourceText[], today: IsoDate): ReadResult {
  const read = documents.map((document) => {
    const parsed = documentSchema.safeParse(parseJson(document))
    if (!parsed.success) throw new Error(`${document.path}: a list under "data" is expected`)
    const seen = new Set<string>()
    const items = parsed.data.data.flatMap((value, index) => {
      const text = JSON.stringify(value)
      const isRepeat = seen.has(text)
      seen.add(text)
      return isRepeat ? [] : [{ position: index + 1, value }]
    })
    return documentRecords(document, items, rowSchema, (row) => [row])
  })
  return assemble(id, [documentPart(id, tokens, today, 'openrouter/rankings-daily', read)])
}
