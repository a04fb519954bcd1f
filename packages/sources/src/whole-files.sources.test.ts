import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import type { Adapter } from './adapter.ts'
import { atomTrackedModels } from './atom-tracked-models/adapter.ts'
import { caisi } from './caisi/adapter.ts'
import { epochBenchmarkHub } from './epoch-benchmark-hub/adapter.ts'
import { epochEci } from './epoch-eci/adapter.ts'
import { epochEciVintages } from './epoch-eci-vintages/adapter.ts'
import { epochModels } from './epoch-models/adapter.ts'
import { findFiles } from './files/find-files.ts'
import { parquetText } from './files/parquet-text.ts'
import { fmti } from './fmti/adapter.ts'
import { hfDownloadsLlmfit } from './hf-downloads-llmfit/adapter.ts'
import { hfRadar } from './hf-radar/adapter.ts'
import { llmStats } from './llm-stats/adapter.ts'
import { lmarenaCatalog2025 } from './lmarena-catalog-2025/adapter.ts'
import { lmarenaDailyArchive } from './lmarena-daily-archive/adapter.ts'
import { lmarenaEloArchive } from './lmarena-elo-archive/adapter.ts'
import { lmarenaLeaderboardArchive } from './lmarena-leaderboard-archive/adapter.ts'
import { lmarenaText2026 } from './lmarena-text-2026/adapter.ts'
import { microsoftAiDiffusion } from './microsoft-ai-diffusion/adapter.ts'
import { modelsDev } from './models-dev/adapter.ts'
import { mof } from './mof/adapter.ts'
import { ollamaRegistry } from './ollama-registry/adapter.ts'
import { openrouter } from './openrouter/adapter.ts'
import { openrouterEndpointsHeadquarters } from './openrouter-endpoints-headquarters/adapter.ts'
import { openrouterRankings } from './openrouter-rankings/adapter.ts'
import { osai } from './osai/adapter.ts'
import { scancodeLicensedb } from './scancode-licensedb/adapter.ts'
import { speechmap } from './speechmap/adapter.ts'
import { vectaraHallucination } from './vectara-hallucination/adapter.ts'
import { worldBankWdi } from './world-bank-wdi/adapter.ts'

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

    it('the ATOM Project tracks 1,958 models, gives 118 organisations a region and corrects 40 dates', async () => {
      expect(await rowCounts(atomTrackedModels)).toEqual({
        '2026-08-17 organization-regions': 118,
        '2026-08-17 listings': 1958,
        '2026-08-17 date-corrections': 40,
        '2026-08-17 set-aside': 4,
      })
      const { notes, tables } = await read(atomTrackedModels)
      expect(notes).toEqual(['atom/metadata/model_parameters.csv: 295 rows joined to the lists of models'])
      const rows = tables.flatMap((table) => table.rows).filter((row) => 'parameters' in row && row.parameters !== undefined)
      expect(rows).toHaveLength(295)
    })

    it('models.dev has 5,276 endpoints of 147 providers, 231 models and 524 price changes', async () => {
      const { tables, counts, setAside, notes } = await read(modelsDev)
      expect(tables.map(({ date, table, rows }) => `${date} ${table} ${rows.length}`)).toEqual([
        '2026-07-02 endpoints 5275',
        '2026-07-02 providers 147',
        '2026-07-02 listings 231',
        '2026-07-02 price-changes 515',
        '2026-07-02 set-aside 1',
      ])
      expect(counts).toEqual({ read: 6178, taken: 6168, setAside: 1, superseded: 9 })
      expect(setAside).toMatchObject([{ field: 'release_date', found: '2025-25-11' }])
      expect(notes).toEqual([
        'models-dev/api.json: 4 release dates are 1970-01-01, which is no date; left empty',
        'models-dev/price_history_first_party.csv: 9 prices superseded by another of the same endpoint and day',
      ])
    })

    it('OpenRouter has 82 providers, 356 models and 832 endpoints', async () => {
      expect(await rowCounts(openrouter)).toEqual({ '2026-05-18 providers': 82, '2026-05-18 listings': 356 })
      expect(await rowCounts(openrouterEndpointsHeadquarters)).toEqual({ '2026-05-18 endpoints': 832 })
      expect([...(await read(openrouter)).notes, ...(await read(openrouterEndpointsHeadquarters)).notes]).toEqual([])
    })

    it('LLM Stats has 169 models, 24 licence labels, 244 prices, and a country for 13 of 17 organisations', async () => {
      const { counts, notes } = await read(llmStats)
      expect(await rowCounts(llmStats)).toEqual({
        '2025-10-16 listings': 169,
        '2025-10-16 organization-regions': 13,
        '2025-10-16 license-labels': 24,
        '2025-10-16 providers': 20,
        '2025-10-16 endpoints': 244,
        '2025-10-16 set-aside': 4,
      })
      expect(counts).toEqual({ read: 474, taken: 470, setAside: 4, superseded: 0 })
      expect(notes).toEqual([])
    })

    it("ScanCode's collection has 27 licences of models", async () => {
      expect(await rowCounts(scancodeLicensedb)).toEqual({ '2026-02-24 licenses': 27 })
      expect((await read(scancodeLicensedb)).notes).toEqual([])
    })

    it('the archive of leaderboards has 16,012 rows on 89 dates; of the last, three commits are superseded', async () => {
      const { tables, counts, setAside } = await read(lmarenaLeaderboardArchive)
      expect(counts).toEqual({ read: 16_012, taken: 15_229, setAside: 1, superseded: 782 })
      expect(tables.filter(({ table }) => table === 'ratings')).toHaveLength(89)
      expect(setAside).toMatchObject([{ field: 'row', found: 'false, overall, Yi-34B-Chat' }])
    })

    it('the daily archive has 17,754 rows on 153 days, 19 of them names without figures and 4 a second time', async () => {
      const { tables, counts, setAside } = await read(lmarenaDailyArchive)
      expect(counts).toEqual({ read: 17_754, taken: 17_731, setAside: 23, superseded: 0 })
      expect(tables.filter(({ table }) => table === 'ratings')).toHaveLength(153)
      expect(setAside.filter(({ field }) => field === 'row')).toHaveLength(4)
    })

    it('the archive of ratings by date has 11,827 on 98 dates, 3,232 of them on 45 updated battle by battle', async () => {
      const { tables, counts } = await read(lmarenaEloArchive)
      expect(counts).toEqual({ read: 11_827, taken: 11_827, setAside: 0, superseded: 0 })
      expect(tables).toHaveLength(98)
      const online = tables.filter(({ rows }) => rows.every((row) => 'category' in row && row.category === 'overall-online-elo'))
      expect([online.length, online.flatMap(({ rows }) => rows).length]).toEqual([45, 3232])
    })

    it('every row of a live LMArena file is sound, written as Parquet and read again', async () => {
      const path = 'arena/sample_2026-08-22_text_style_control.json'
      const sampleSchema = z.object({
        meta: z.object({ subset: z.literal('text_style_control'), leaderboard_publish_date: z.string() }),
        rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
      })
      const { meta, rows } = sampleSchema.parse(JSON.parse(await readFile(join(folder ?? '', path), 'utf8')))
      const names = [...Object.keys(rows[0] ?? {}), 'leaderboard_publish_date']
      const columnData = names.map((name) => ({
        name,
        data: rows.map((row) => row[name] ?? (name === 'leaderboard_publish_date' ? meta.leaderboard_publish_date : null)),
        nullable: true,
      }))
      const live = `arena/live/${meta.subset}/latest-00000-of-00001.parquet`
      const text = await parquetText(live, new Uint8Array(parquetWriteBuffer({ columnData })))
      const { tables, counts } = lmarenaText2026.read([{ path: live, text }])
      expect(counts).toEqual({ read: 10_359, taken: 10_359, setAside: 0, superseded: 0 })
      expect(tables.map(({ date }) => date)).toEqual(['2026-08-19'])
      const values = tables.flatMap(({ rows: taken }) => taken.flatMap((row) => ('styleControl' in row ? [row] : [])))
      expect(new Set(values.map(({ category }) => category)).size).toBe(29)
      expect(values.map(({ value }) => value)).toEqual(rows.map(({ rating }) => rating))
    })

    it('adoption: 16,700 rows of Hugging Face downloads on 22 dates, six of them repeats; 11,002 of Ollama pulls on 54', async () => {
      const hub = await read(hfDownloadsLlmfit)
      expect(hub.counts).toEqual({ read: 16_721, taken: 16_700, setAside: 21, superseded: 0 })
      expect(hub.notes).toHaveLength(6)
      expect(new Set(hub.tables.map(({ date }) => date)).size).toBe(22)
      const library = await read(ollamaRegistry)
      expect(library.counts).toEqual({ read: 11_002, taken: 11_002, setAside: 0, superseded: 0 })
      expect(library.tables).toHaveLength(54)
    })

    it('adoption: 4,845 rows of tokens on OpenRouter by model and day, and shares of nine copies, each in a universe of its own', async () => {
      const { tables, counts } = await read(openrouterRankings)
      expect(counts).toEqual({ read: 5442, taken: 5442, setAside: 0, superseded: 0 })
      const universes = new Map<string, number>()
      for (const row of tables.flatMap(({ rows }) => rows)) {
        if ('universe' in row) universes.set(row.universe, (universes.get(row.universe) ?? 0) + 1)
      }
      expect(Object.fromEntries(universes)).toEqual({
        'openrouter-top-50': 4845,
        'openrouter-sample-days': 20,
        'openrouter-weekly-author-chart': 68,
        'openrouter-all-models': 28,
        'openrouter-top-50-monthly': 16,
        'openrouter-weekly-henrywzh': 20,
        'openrouter-weekly-kenneth-top': 260,
        'openrouter-weekly-jampongsathorn': 10,
        'openrouter-weekly-casualstudy': 65,
        'openrouter-facets': 110,
      })
    })

    it('the hub has 15,904 repositories, 8,587 of them with a declared base', async () => {
      const { tables, counts } = await read(hfRadar)
      expect(counts).toEqual({ read: 15_904, taken: 15_904, setAside: 0, superseded: 0 })
      expect(tables[0]?.rows.filter((row) => 'base' in row && row.base !== undefined)).toHaveLength(8587)
    })

    it('diffusion: 147 economies in three periods, 148 bins, 217 countries beside 48 aggregates', async () => {
      expect((await read(microsoftAiDiffusion)).counts).toEqual({ read: 736, taken: 731, setAside: 5, superseded: 0 })
      expect(await rowCounts(microsoftAiDiffusion)).toEqual({
        '2026-03-31 adoption': 589,
        '2026-03-31 countries': 142,
        '2026-03-31 set-aside': 5,
      })
      expect(await rowCounts(worldBankWdi)).toEqual({ '2025-07-01 countries': 217, '2025-07-01 set-aside': 48 })
    })

    it("Epoch's Benchmarking Hub has 3,833 scores on 49 benchmarks, 414 of them of no version of a model", async () => {
      const { tables, counts, setAside, notes } = await read(epochBenchmarkHub)
      expect(counts).toEqual({ read: 3833, taken: 3412, setAside: 421, superseded: 0 })
      expect(setAside.filter(({ field }) => field === 'Model version')).toHaveLength(414)
      const rows = tables.flatMap((table) => table.rows.flatMap((row) => ('evaluator' in row ? [row] : [])))
      expect(new Set(rows.map(({ benchmark }) => benchmark)).size).toBe(49)
      const by = (word: string) => rows.filter(({ evaluator }) => evaluator === word).length
      expect(['independent', 'lab-itself', 'third-party', 'unknown'].map(by)).toEqual([658, 499, 1065, 1190])
      expect(notes.some((note) => note.includes('epoch_capabilities_index.csv: 608 rows not taken'))).toBe(true)
    })

    it('the Foundation Model Transparency Index has a hundred indicators in each of three editions', async () => {
      expect(await rowCounts(fmti)).toEqual({
        '2023-10-31 openness-items': 1000,
        '2024-05-31 openness-items': 1400,
        '2025-12-31 openness-items': 1300,
      })
    })

    it('the Model Openness Tool records 1,834 components, of which three records repeat a name', async () => {
      const { counts, setAside } = await read(mof)
      expect(counts).toEqual({ read: 1834, taken: 1807, setAside: 27, superseded: 0 })
      expect(new Set(setAside.map(({ file }) => file)).size).toBe(3)
    })

    it('Opening up ChatGPT judges 46 models on 14 dimensions; two files name no model', async () => {
      const { counts, setAside } = await read(osai)
      expect(counts).toEqual({ read: 646, taken: 644, setAside: 2, superseded: 0 })
      expect(setAside.map(({ field }) => field)).toEqual(['project.name', 'project.name'])
    })

    it('SpeechMap has 442 cells of four outcomes', async () => {
      expect(await rowCounts(speechmap)).toEqual({ '2026-07-17 risk-findings': 1768 })
    })

    it('Vectara has 116 dates, 2,388 rows superseded by a later commit', async () => {
      const { tables, counts } = await read(vectaraHallucination)
      expect(counts).toEqual({ read: 11_217, taken: 8829, setAside: 0, superseded: 2388 })
      expect(tables).toHaveLength(116)
    })

    it('CAISI gives two shares with what they are compared with, and sixteen figures of another kind', async () => {
      expect((await read(caisi)).counts).toEqual({ read: 20, taken: 4, setAside: 16, superseded: 0 })
    })
  },
)
