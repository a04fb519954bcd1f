import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { claimDefinitions, claimReportJsonSchema } from '@openfrontier/core/claims'
import { expect, test } from 'vitest'
import * as z from 'zod'

const run = promisify(execFile)
const main = join(import.meta.dirname, '..', 'src', 'cli', 'main.ts')

/** Runs the command as a person does, over the facts of the repository. */
async function call(...args: string[]): Promise<unknown> {
  const { stdout } = await run(process.execPath, ['--conditions=openfrontier-source', '--import', 'tsx', main, ...args], {
    cwd: join(import.meta.dirname, '..'),
    maxBuffer: 1 << 28,
  })
  return JSON.parse(stdout)
}

// From the JSON Schema as published, and not from the schema it is derived from.
const published = z.fromJSONSchema(claimReportJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])

// Where the facts are not those of the verdicts checked in, all verdicts are computed anew.
test('claims --json gives every claim in the published shape', async () => {
  const reports = z.array(z.looseObject({ id: z.string() })).parse(await call('claims', '--json'))
  expect(reports.map(({ id }) => id)).toEqual([...claimDefinitions.keys()])
  for (const report of reports) expect(published.safeParse(report).error?.issues, report.id).toBeUndefined()
  const [first] = reports
  expect(published.safeParse({ ...first, verdicts: 'supported' }).success).toBe(false)
  expect(published.safeParse({ ...first, hearsay: true }).success).toBe(false)
}, 240_000)
