import type { NextRequest } from 'next/server'
import { exportScores } from '../../../benchmarks/export-scores.ts'
import type { Export, OpenedExport } from '../../../exports/export-file.ts'
import { tableAsCsv } from '../../../figures/figure-file.ts'
import { exportLabs } from '../../../labs/export-labs.ts'
import { exportModels } from '../../../models/export-models.ts'
import { openObservatory } from '../../../observatory.ts'
import type { RawQuery } from '../../../query/read-query.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

const exports: Readonly<Record<string, (query: RawQuery) => Promise<OpenedExport>>> = {
  models: exportModels,
  labs: exportLabs,
  scores: exportScores,
}

/** All rows that pass the filters of a list, as `models.csv`, `models.json` and their like. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { file } = await params
  const [, name = '', ending = ''] = /^([a-z]+)\.(csv|json)$/.exec(file) ?? []
  const open = Object.hasOwn(exports, name) ? exports[name] : undefined
  if (open === undefined) return new Response('There is no such export.\n', { status: 404, headers: plain })
  const opened = await open(Object.fromEntries(request.nextUrl.searchParams))
  if (opened.kind === 'wrong') {
    const problems = opened.problems.map(({ field, found, expected }) => `${field}: found ${found}, expected ${expected}\n`)
    return new Response(problems.join(''), { status: 400, headers: plain })
  }
  const { manifest } = (await openObservatory()).facts.snapshot
  const headers = { 'cache-control': 'public, max-age=300', 'content-disposition': `attachment; filename="open-frontier-${file}"` }
  return ending === 'csv'
    ? new Response(asCsv(opened.content), { headers: { ...headers, 'content-type': 'text/csv; charset=utf-8' } })
    : Response.json({ snapshot: manifest.sha256, dataThrough: manifest.dataThrough, [name]: opened.content.rows }, { headers })
}

/** What is not on record is an empty cell; in JSON it is left out. */
const asCsv = ({ columns, rows }: Export) =>
  tableAsCsv({
    columns: columns.map((name) => ({ name })),
    rows: rows.map((row) => columns.map((name) => ({ text: String(row[name] ?? '') }))),
  })
