import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSnapshot } from './index.ts'
import { formatProblem } from './problem.ts'
import { checkFolder } from './workspace/check-folder.ts'
import { datasetFolder } from './workspace/dataset-folder.ts'

describe('the facts in this repository', { timeout: 120_000 }, () => {
  it('compile and pass every check', async () => {
    const { problems } = await checkFolder(datasetFolder)
    expect(problems.map(formatProblem)).toEqual([])
  })

  it('load from source, and the publisher of every table is credited', async () => {
    const { models, sources } = await loadSnapshot()
    expect(models.length).toBeGreaterThan(0)
    const credits = await readFile(join(datasetFolder, 'LICENSE-DATA.md'), 'utf8')
    const printed = new Set<string>(await readdir(join(datasetFolder, 'ingested')))
    const uncredited = sources.filter(({ id, attribution }) => printed.has(id) && !credits.includes(`- ${attribution}`))
    expect(uncredited.map(({ id }) => id)).toEqual([])
  })
})
