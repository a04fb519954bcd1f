import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimHistory, ClaimReport, DisagreementReport } from '@openfrontier/core'
import { listFiles } from '../read/list-files.ts'
import type { WrittenDraws } from './read-draws.ts'

/** What is checked in of what core computes, and the facts it was computed from. */
export interface CheckedIn {
  /** Checksum of the facts; what was computed from others is of no use. */
  readonly facts: string
  readonly claims: readonly ClaimReport[]
  readonly histories: readonly ClaimHistory[]
  readonly disagreements: readonly DisagreementReport[]
  readonly draws: readonly WrittenDraws[]
}

/** Reads what is checked in below `computed/`, or `undefined` where nothing is. */
export async function readCheckedIn(folder: string): Promise<CheckedIn | undefined> {
  const stamp = await readFile(join(folder, 'facts.json'), 'utf8').catch(() => undefined)
  if (stamp === undefined) return undefined
  const [claims, histories, disagreements, draws] = await Promise.all([
    readAll<ClaimReport>(join(folder, 'claims')),
    readAll<ClaimHistory>(join(folder, 'claim-histories')),
    readAll<DisagreementReport>(join(folder, 'disagreements')),
    readAll<WrittenDraws>(join(folder, 'index-draws')),
  ])
  return { facts: JSON.parse(stamp).sha256, claims, histories, disagreements, draws }
}

async function readAll<T>(folder: string): Promise<T[]> {
  const paths = (await listFiles(folder)).sort()
  return Promise.all(paths.map(async (path) => JSON.parse(await readFile(join(folder, path), 'utf8'))))
}
