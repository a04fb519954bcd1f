import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { sha256 } from '../../download-cache.ts'
import { type HubAggregate, relations } from './aggregate.ts'
import type { RootRule } from './lookup.ts'

const keptSchema = z.object({
  /** Checksum of the rules it was summed up by. */
  rules: z.string(),
  aggregate: z.object({
    rows: z.number(),
    downloads: z.array(
      z.object({ family: z.string(), region: z.string(), repositories: z.number(), downloads: z.number(), downloadsAllTime: z.number() }),
    ),
    derivatives: z.array(
      z.object({ month: z.string(), relation: z.enum(relations), family: z.string(), region: z.string(), count: z.number() }),
    ),
  }),
})

export interface KeptWeek {
  readonly aggregate: HubAggregate
  /** Where it was summed up by other rules than these: what a person should know. */
  readonly note?: string
}

const fileOf = (folder: string, week: IsoDate) => join(folder, `${week}.json`)

/** The sums of a week taken before; `undefined` where there are none, or none that can be read. */
export async function readWeek(folder: string, week: IsoDate, rules: readonly RootRule[]): Promise<KeptWeek | undefined> {
  const text = await readFile(fileOf(folder, week), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const { rules: used, aggregate } = keptSchema.parse(JSON.parse(text))
    if (used === checksumOf(rules)) return { aggregate }
    const note = `${week} was summed up by an earlier list of families and regions; remove ${fileOf(folder, week)} to read it anew`
    return { aggregate, note }
  } catch {
    return undefined
  }
}

export async function keepWeek(folder: string, week: IsoDate, rules: readonly RootRule[], aggregate: HubAggregate): Promise<void> {
  const path = fileOf(folder, week)
  await writeFile(`${path}.part`, JSON.stringify({ rules: checksumOf(rules), aggregate }))
  await rename(`${path}.part`, path)
}

export async function heldWeeks(folder: string): Promise<IsoDate[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => isoDateSchema.safeParse(name.slice(0, -'.json'.length)).data ?? [])
}

function checksumOf(rules: readonly RootRule[]): string {
  return sha256(JSON.stringify(rules)).slice(0, 16)
}
