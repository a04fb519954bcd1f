import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type ClaimReport, type MovedVerdict, movedVerdicts } from '@openfrontier/core/claims'
import { listFiles } from '../read/list-files.ts'
import type { Computed } from './compute.ts'

import { fromBase64 } from './read-draws.ts'

/** What of the checked-in values no longer is what the facts give. */
export interface Stale {
  readonly path: string
  readonly what: string
}

/** Differences of the last digits that another version of the engine may make. */
const tolerance = 1e-9

/** Compares what is computed with what is checked in below `folder`, and says of each claim which verdict moves. */
export async function compareComputed(folder: string, computed: Computed): Promise<Stale[]> {
  const stale: Stale[] = []
  for (const [path, text] of computed.files) {
    const checkedIn = await readFile(join(folder, path), 'utf8').catch(() => undefined)
    if (checkedIn === text) continue
    if (checkedIn === undefined) stale.push({ path, what: 'is not there' })
    else if (!isAlike(JSON.parse(checkedIn), JSON.parse(text))) stale.push({ path, what: whatMoved(path, JSON.parse(checkedIn), JSON.parse(text)) })
  }
  const extra = (await listFiles(folder)).filter((path) => path.endsWith('.json') && !computed.files.has(path))
  return [...stale, ...extra.map((path) => ({ path, what: 'is computed no more' }))]
}

/** Writes what is computed, and removes what is computed no more. */
export async function writeComputed(folder: string, computed: Computed): Promise<void> {
  for (const path of await listFiles(folder)) if (!computed.files.has(path)) await rm(join(folder, path))
  for (const [path, text] of computed.files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

function whatMoved(path: string, before: unknown, after: unknown): string {
  if (path.startsWith('disagreements/')) return 'has other answers'
  if (path.startsWith('claim-histories/')) return 'has another history'
  if (!path.startsWith('claims/')) return 'has another value'
  const moved = movedVerdicts(before as ClaimReport, after as ClaimReport)
  return moved.length > 0 ? moved.map(inWords).join('; ') : 'has other figures; its verdicts stand'
}

function inWords({ date, from, to }: MovedVerdict): string {
  return `verdict ${date === 'said' ? 'when it was said' : 'now'} moves from ${from} to ${to}`
}

function isAlike(x: unknown, y: unknown, key = ''): boolean {
  if (typeof x === 'number' && typeof y === 'number') return Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(x), Math.abs(y))
  // Draws are written to a hundredth of a point; another engine may round a few of them to the next.
  if (key === 'hundredths' && typeof x === 'string' && typeof y === 'string') return areNear(fromBase64(x), fromBase64(y))
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null) return x === y
  const [keys, others] = [Object.keys(x), Object.keys(y)]
  return (
    keys.length === others.length && keys.every((key) => key in y && isAlike((x as Record<string, unknown>)[key], (y as Record<string, unknown>)[key], key))
  )
}

function areNear(x: Int16Array, y: Int16Array): boolean {
  return x.length === y.length && x.every((value, place) => Math.abs(value - (y[place] ?? Number.NaN)) <= 1)
}
