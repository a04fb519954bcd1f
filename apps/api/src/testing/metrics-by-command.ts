// Prints what the command answers for every metric, a line of JSON each: `metrics-by-command.ts <folder of the command's source>`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { metricIds } from '@openfrontier/core/metrics'
import type { Observatory } from '@openfrontier/core/observatory'
import { realObservatory } from './real-app.ts'

type Run = (
  args: readonly string[],
  terminal: { readonly colours: boolean; write(text: string): void; warn(text: string): void; progress(text: string): void },
  open: (parts: unknown, asOf?: string) => Promise<Observatory>,
) => Promise<number>

const [folder = ''] = process.argv.slice(2)
const { run } = (await import(pathToFileURL(join(folder, 'run.ts')).href)) as { readonly run: Run }
const observatory = await realObservatory()
for (const id of metricIds) {
  let text = ''
  const terminal = {
    colours: false,
    write: (more: string) => (text += more),
    warn: (more: string) => process.stderr.write(more),
    progress: () => {},
  }
  await run(['metric', id, '--json'], terminal as never, async (_, asOf) => (asOf === undefined ? observatory : observatory.asOf(asOf)))
  process.stdout.write(`${JSON.stringify({ id, result: JSON.parse(text) })}\n`)
}
