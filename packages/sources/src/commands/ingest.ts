import { parseArgs } from 'node:util'
import { isoDateSchema } from '@openfrontier/core/entities'
import { type IngestReport, ingest } from '../ingest.ts'
import { chosenAdapters, refuse } from './flags.ts'

const usage = 'ingest --from <folder of source files> --to <folder of ingested tables> [--only id,id] [--date YYYY-MM-DD]'

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    only: { type: 'string' },
    // Of a publication whose files do not say their date.
    date: { type: 'string' },
  },
})

const from = values.from ?? process.env.OPENFRONTIER_SOURCES ?? refuse(`--from or OPENFRONTIER_SOURCES is needed\n${usage}`)
const to = values.to ?? refuse(`--to is needed\n${usage}`)
const date = isoDateSchema.optional().safeParse(values.date)
if (!date.success) refuse(`--date: a day is expected as YYYY-MM-DD, found "${values.date ?? ''}"`)

const reports = await ingest({
  from,
  to,
  adapters: chosenAdapters(values.only),
  ...(date.data === undefined ? {} : { date: date.data }),
})
for (const report of reports) console.log(describeReport(report))
if (reports.some((report) => report.kind === 'failed')) process.exitCode = 1

function describeReport(report: IngestReport): string {
  if (report.kind === 'failed') return `${report.source}: FAILED, its tables stay as they are\n  ${report.problem}`
  const { counts, files, notes } = report
  const superseded = counts.superseded === 0 ? '' : `, ${counts.superseded} superseded`
  const rows = `${counts.read} rows read: ${counts.taken} taken, ${counts.setAside} set aside${superseded}`
  const line = `${report.source}: ${rows}; ${files.written.length} files written, ${files.unchanged.length} unchanged`
  return [line, ...notes.map((note) => `  ${note}`)].join('\n')
}
