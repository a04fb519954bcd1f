import * as z from 'zod'

const headers = z.object({
  'x-total-count': z.string().describe('rows on all pages'),
  link: z.string().optional().describe('where the next page is, RFC 8288'),
})

/** A list as JSON or CSV, page by page. */
export function listResponse<S extends z.ZodType>(schema: S, description: string) {
  return {
    description,
    headers,
    content: { 'application/json': { schema }, 'text/csv': { schema: csvSchema }, 'application/x-ndjson': { schema: linesSchema } },
  } as const
}

/** A whole list as JSON or CSV. */
export function rowsResponse<S extends z.ZodType>(schema: S, description: string) {
  return {
    description,
    content: { 'application/json': { schema }, 'text/csv': { schema: csvSchema }, 'application/x-ndjson': { schema: linesSchema } },
  } as const
}

const csvSchema = z.string().describe('a header line and a line for each row, RFC 4180')
const linesSchema = z.string().describe('a row of JSON a line')
