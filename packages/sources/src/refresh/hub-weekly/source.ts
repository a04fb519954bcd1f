import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { dayNumber, type IsoDate, isoDateSchema, parseIsoDate } from '@openfrontier/core/entities'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import type { PrintedTable, ReadResult } from '../../adapter.ts'
import type { RefreshableSource, RefreshContext } from '../refreshable.ts'
import type { HubAggregate } from './aggregate.ts'
import { chooseEngine, type Engine } from './choose-engine.ts'
import { heldWeeks, keepWeek, readWeek } from './kept-weeks.ts'
import { rootRules } from './lookup.ts'
import { openRanges } from './ranges.ts'
import { adoptionRows } from './rows.ts'

const id = 'huggingface-hub-weekly'
const repository = 'datasets/hfmlsoc/hub_weekly_snapshots'
const pathPattern = /^models\/(\d{4}-\d{2}-\d{2})\/models\.parquet$/

const treeSchema = z.array(z.object({ path: z.string(), type: z.string() }))

/**
 * Downloads by family and region, and derivatives by their root bases, from weekly snapshots of the whole Hub: the newest, or
 * those `OPENFRONTIER_HUB_WEEKS` names. Of each file only the columns needed are read, by ranges. The publication is under
 * ODbL: what is derived from it stays in the user's own data.
 */
export const huggingfaceHubWeekly: RefreshableSource = {
  id,
  title: 'Hub weekly snapshots, derived sums',
  publisher: 'Hugging Face, Machine Learning and Society',
  license: 'ODbL-1.0',
  attribution: 'Contains information from hfmlsoc/hub_weekly_snapshots, made available under the Open Database License (ODbL)',
  address: 'https://huggingface.co/datasets/hfmlsoc/hub_weekly_snapshots',
  onlyByName: 'to be named: large, and under ODbL',
  replacesEarlier: true,
  async collect(context) {
    const rules = rootRules(regionsOf(context.newest('atom-tracked-models', 'organization-regions')))
    await mkdir(context.folder, { recursive: true })
    // Before anything is downloaded: one that is not there is of no use afterwards either.
    const engine = await chooseEngine(context.environment)
    const aggregates = new Map<IsoDate, HubAggregate>()
    const notes: string[] = []
    for (const week of await chosenWeeks(context)) {
      const kept = await readWeek(context.folder, week, rules)
      if (kept === undefined) {
        const { aggregate, notes: found } = await aggregateWeek(week, rules, engine, context)
        await keepWeek(context.folder, week, rules, aggregate)
        aggregates.set(week, aggregate)
        notes.push(...found)
      } else {
        aggregates.set(week, kept.aggregate)
        if (kept.note !== undefined) notes.push(kept.note)
      }
    }
    return toTables(aggregates, notes)
  },
}

async function aggregateWeek(week: IsoDate, rules: ReturnType<typeof rootRules>, engine: Engine, context: RefreshContext) {
  const name = `models/${week}/models.parquet`
  const scratch = join(context.folder, week)
  const buffer = await openRanges(`${endpointOf(context)}/${repository}/resolve/main/${name}`, scratch, context)
  const result = await engine(buffer, name, rules, scratch, (share) => context.progress(`${id}: ${week}, ${Math.floor(share * 100)} %`))
  await rm(scratch, { recursive: true, force: true })
  return result
}

/** Weeks taken before, and the newest or those asked for. */
async function chosenWeeks(context: RefreshContext): Promise<IsoDate[]> {
  const { body } = await context.fetch(`${endpointOf(context)}/api/${repository}/tree/main/models?recursive=true`, { name: 'tree.json' })
  const tree = treeSchema.safeParse(JSON.parse(new TextDecoder().decode(body)))
  if (!tree.success) throw new Error(`${repository}: a list of files is expected`)
  const weeks = tree.data.flatMap(({ path }) => isoDateSchema.safeParse(pathPattern.exec(path)?.[1]).data ?? []).sort()
  const newest = weeks.at(-1)
  if (newest === undefined) throw new Error(`${repository}: files models/<date>/models.parquet are expected, there are none`)
  const named = (context.environment.OPENFRONTIER_HUB_WEEKS ?? '').split(',').flatMap((text) => text.trim() || [])
  const asked = named.includes('all') ? weeks : named.map(parseIsoDate)
  const unknown = asked.filter((week) => !weeks.includes(week))
  if (unknown.length > 0)
    throw new Error(
      `OPENFRONTIER_HUB_WEEKS: no snapshot of ${unknown.join(', ')}; the nearest are ${nearest(weeks, unknown[0] ?? newest).join(' and ')}`,
    )
  const held = await heldWeeks(context.folder)
  return [...new Set([...held, ...(asked.length > 0 ? asked : [newest])])].sort()
}

function nearest(weeks: readonly IsoDate[], day: IsoDate): string[] {
  return [...weeks].sort((x, y) => Math.abs(dayNumber(x) - dayNumber(day)) - Math.abs(dayNumber(y) - dayNumber(day))).slice(0, 2)
}

function endpointOf({ environment }: RefreshContext): string {
  return environment.HF_ENDPOINT ?? 'https://huggingface.co'
}

/** Downloads of every week; derivatives by month of the newest only, which holds all months. */
export function toTables(aggregates: ReadonlyMap<IsoDate, HubAggregate>, notes: readonly string[]): ReadResult {
  const newest = [...aggregates.keys()].sort().at(-1)
  const tables = [...aggregates].map(
    ([date, aggregate]): PrintedTable => ({ source: id, date, table: 'adoption', rows: adoptionRows(date, aggregate, date === newest) }),
  )
  const taken = tables.reduce((sum, { rows }) => sum + rows.length, 0)
  return { tables, setAside: [], counts: { read: taken, taken, setAside: 0, superseded: 0 }, notes }
}

function regionsOf(table: string | undefined): Map<string, string> {
  const rows: Record<string, string>[] = table === undefined ? [] : parse(table, { columns: true, skip_empty_lines: true })
  return new Map(rows.map(({ organization = '', region = '' }) => [organization, region]))
}
