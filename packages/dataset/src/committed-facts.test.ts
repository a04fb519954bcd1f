import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatProblem } from './problem.ts'
import { checkFolder } from './workspace/check-folder.ts'
import { datasetFolder } from './workspace/dataset-folder.ts'

// Compiled once for both: it is the better part of the time. That they load from source the golden tests show.
let checked: Awaited<ReturnType<typeof checkFolder>>
beforeAll(async () => {
  checked = await checkFolder(datasetFolder)
}, 120_000)

describe('the facts in this repository', () => {
  it('compile and pass every check', () => {
    expect(checked.problems.map(formatProblem)).toEqual([])
    expect(checked.compilation.records.models.length).toBeGreaterThan(0)
  })

  it('credit the publisher of every table', async () => {
    const credits = await readFile(join(datasetFolder, 'LICENSE-DATA.md'), 'utf8')
    const printed = new Set<string>(await readdir(join(datasetFolder, 'ingested')))
    const uncredited = checked.compilation.records.sources.filter(
      ({ id, attribution }) => printed.has(id) && !credits.includes(`- ${attribution}`),
    )
    expect(uncredited.map(({ id }) => id)).toEqual([])
  })
})
