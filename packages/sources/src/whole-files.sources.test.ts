import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Adapter } from './adapter.ts'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { epochEci } from './epoch-eci/adapter.ts'
import { epochEciVintages } from './epoch-eci-vintages/adapter.ts'
import { epochModels } from './epoch-models/adapter.ts'
import { findFiles } from './files/find-files.ts'
import { lmarenaCatalog2025 } from './lmarena-catalog-2025/adapter.ts'
import { lmarenaText2026 } from './lmarena-text-2026/adapter.ts'
import { liveRowSchema, recordOfLiveRow } from './lmarena-text-2026/live-row.ts'
import { ratings } from './lmarena-text-2026/tables.ts'
import { takeRows } from './tables/read-table.ts'

const folder = process.env.OPENFRONTIER_SOURCES

const read = async (adapter: Adapter) => adapter.read(await findFiles(folder ?? '', adapter))

/** `date table: rows`, the parts of one table added up. */
async function rowCounts(adapter: Adapter): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { date, table, rows } of (await read(adapter)).tables) {
    counts[`${date} ${table}`] = (counts[`${date} ${table}`] ?? 0) + rows.length
  }
  return counts
}

describe.skipIf(folder === undefined)(
  'whole publications (skipped without OPENFRONTIER_SOURCES: the files are not in the repository)',
  () => {
    it('the Epoch Capabilities Index of August 2026 has 222 models, 57 benchmarks and 2,249 scores', async () => {
      expect(await rowCounts(epochEci)).toEqual({
        '2026-08-11 index-scores': 222,
        '2026-08-11 benchmark-results': 2249,
        '2026-08-11 benchmark-difficulties': 57,
      })
    })

    it('five vintages of the index are kept, the last as the other publication prints it', async () => {
      expect(await rowCounts(epochEciVintages)).toEqual({
        '2025-12-19 index-scores': 140,
        '2026-01-23 index-scores': 141,
        '2026-02-08 index-scores': 147,
        '2026-04-29 index-scores': 167,
        '2026-08-11 index-scores': 222,
      })
      const values = async (adapter: Adapter) => {
        const table = (await read(adapter)).tables.find(({ date, table }) => date === '2026-08-11' && table === 'index-scores')
        return table?.rows.map((row) => ('value' in row && 'label' in row ? `${row.label} ${row.value}` : '')).sort()
      }
      expect(await values(epochEciVintages)).toEqual(await values(epochEci))
    })

    it("Epoch's lists have 1,050 and 526 models, and 100 of 839 versions name no model", async () => {
      const { tables, counts, setAside, notes } = await read(epochModels)
      expect(tables.map(({ date, table, rows }) => `${date} ${table} ${rows.length}`)).toEqual([
        '2026-08-14 listings 1050',
        '2026-08-14 listings 526',
        '2026-08-14 model-versions 739',
        '2026-08-14 set-aside 100',
      ])
      expect(counts).toEqual({ read: 2415, taken: 2315, setAside: 100, superseded: 0 })
      expect(new Set(setAside.map(({ field }) => field))).toEqual(new Set(['Model']))
      expect(notes).toEqual([])
    })

    it('the LMArena text leaderboard of 2026 has 45,727 rows on 17 dates', async () => {
      const { tables, counts } = await read(lmarenaText2026)
      expect(counts).toEqual({ read: 45_727, taken: 45_727, setAside: 0, superseded: 0 })
      expect(tables.map(({ date }) => date)).toHaveLength(17)
      expect([tables[0]?.date, tables.at(-1)?.date]).toEqual(['2026-06-25', '2026-08-19'])
    })

    it('the LMArena catalogue of 2025 has 43,274 rows on 22 dates, 980 of them superseded', async () => {
      const { tables, counts } = await read(lmarenaCatalog2025)
      expect(counts).toEqual({ read: 43_274, taken: 42_294, setAside: 0, superseded: 980 })
      expect(tables).toHaveLength(22)
    })

    it('the ATOM Project gives 118 organisations a region', async () => {
      expect(await rowCounts(atomTrackedModels)).toEqual({ '2026-08-17 organization-regions': 118 })
    })

    it('every row of a live LMArena file is sound', async () => {
      const path = 'arena/sample_2026-08-22_text_style_control.json'
      const sampleSchema = z.object({
        meta: z.object({ subset: z.string(), leaderboard_publish_date: z.string() }),
        rows: z.array(z.record(z.string(), z.unknown())),
      })
      const { meta, rows } = sampleSchema.parse(JSON.parse(await readFile(join(folder ?? '', path), 'utf8')))
      const records = rows.map((row, index) =>
        recordOfLiveRow(
          liveRowSchema.parse({ ...row, leaderboard_publish_date: meta.leaderboard_publish_date }),
          meta.subset,
          path,
          index + 1,
        ),
      )
      const { taken, setAside } = takeRows(ratings, records)
      expect(setAside).toEqual([])
      expect(taken).toHaveLength(rows.length)
      expect(new Set(taken.map(({ row }) => row.category)).size).toBe(29)
    })
  },
)
