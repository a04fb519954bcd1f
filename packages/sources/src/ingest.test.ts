import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { epochEciVintages } from './epoch-eci-vintages/adapter.ts'
import { ingest } from './ingest.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'ingest-'))
  await cp(fileURLToPath(new URL('../fixtures/atom', import.meta.url)), join(root, 'from/atom'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true, force: true }))

const put = async (path: string, content: string | Uint8Array) => {
  await mkdir(dirname(join(root, 'from', path)), { recursive: true })
  await writeFile(join(root, 'from', path), content)
}
const run = () => ingest({ from: join(root, 'from'), to: join(root, 'to'), adapters: [atomTrackedModels, epochEciVintages] })

const atomPath = 'atom/metadata/organization_regions.csv'
const vintagesPath = 'epoch/eci-vintages/eci_vintages.csv'
const vintages = 'vintage_date,source,model,eci,ci_low,ci_high,release_date,country\n2026-08-11,x,GPT-5,150,,,,\n'

describe('ingesting', () => {
  it('writes every source and says what it took', async () => {
    await put(atomPath, 'hf_org,region,notes\na,us,\nb\n')
    await put(vintagesPath, vintages)
    expect(await run()).toMatchObject([
      {
        kind: 'taken',
        source: 'atom-tracked-models',
        // One region, and the parameters of four models that the few rows do not hold.
        counts: { read: 18, taken: 13, setAside: 5 },
        files: { written: { length: 4 } },
      },
      { kind: 'taken', source: 'epoch-eci-vintages', counts: { taken: 1 } },
    ])
    expect(await readdir(join(root, 'to'))).toEqual(['atom-tracked-models', 'epoch-eci-vintages'])
  })

  it('leaves the tables of a source with a changed header alone, and takes the others', async () => {
    await put(atomPath, 'hf_org,region,notes\na,us,\n')
    await put(vintagesPath, vintages)
    await run()
    await put(atomPath, 'organisation,region,notes\na,china,\n')
    await put(vintagesPath, vintages.replace('150', '151'))
    const reports = await run()
    expect(reports).toMatchObject([
      { kind: 'failed', problem: expect.stringContaining(`${atomPath}: column "hf_org" is missing`) },
      { kind: 'taken', files: { written: ['epoch-eci-vintages/2026-08-11/index-scores.csv'] } },
    ])
    expect(await readFile(join(root, 'to/atom-tracked-models/2026-08-17/organization-regions.csv'), 'utf8')).toContain('a,us')
  })

  it('names a file that is missing and one that is not UTF-8', async () => {
    await rm(join(root, 'from', atomPath))
    await put(vintagesPath, new Uint8Array([0x61, 0x8e, 0x0a]))
    expect(await run()).toEqual([
      { kind: 'failed', source: 'atom-tracked-models', problem: `${atomPath}: no such file in the folder of source files` },
      { kind: 'failed', source: 'epoch-eci-vintages', problem: `${vintagesPath}: UTF-8 is expected, some bytes are not` },
    ])
  })
})
