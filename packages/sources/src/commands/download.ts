import { parseArgs } from 'node:util'
import { isoDateSchema } from '@openfrontier/core/entities'
import { downloadSource } from '../download-source.ts'
import { chosenAdapters, refuse } from './flags.ts'

const usage = 'download --to <folder of source files> --cache <folder> --date <YYYY-MM-DD> [--only id,id]'

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    cache: { type: 'string' },
    // Of the snapshot: the name of its folder. It is given, not read off a clock.
    date: { type: 'string' },
    only: { type: 'string' },
  },
})

const to = values.to ?? process.env.OPENFRONTIER_SOURCES ?? refuse(`--to or OPENFRONTIER_SOURCES is needed\n${usage}`)
const cache = values.cache ?? refuse(`--cache is needed\n${usage}`)
const date = isoDateSchema.safeParse(values.date)
if (!date.success) refuse(`--date: a day is expected as YYYY-MM-DD, found "${values.date ?? ''}"\n${usage}`)

for (const adapter of chosenAdapters(values.only)) {
  try {
    const files = await downloadSource(adapter, { to, cache, date: date.data })
    for (const file of files) console.log(`${adapter.id}: ${file.path}, ${file.kind}, sha256 ${file.sha256}`)
    for (const file of adapter.files.filter(({ refresh }) => refresh !== 'download')) {
      console.log(`${adapter.id}: ${file.name} is not offered for download in this form; see ${file.address}`)
    }
  } catch (error) {
    console.error(`${adapter.id}: FAILED, ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
