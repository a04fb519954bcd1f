import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ClaimReport } from '@openfrontier/core'
import { listFiles } from '../read/list-files.ts'

/** Verdicts as they are checked in, and the facts they were computed from. */
export interface CheckedInVerdicts {
  /** Checksum of the facts; verdicts of other facts are of no use. */
  readonly facts: string
  readonly claims: readonly ClaimReport[]
}

/** Reads the verdicts below `computed/`, or `undefined` where none are checked in. */
export async function readVerdicts(folder: string): Promise<CheckedInVerdicts | undefined> {
  const stamp = await readFile(join(folder, 'facts.json'), 'utf8').catch(() => undefined)
  if (stamp === undefined) return undefined
  const paths = (await listFiles(join(folder, 'claims'))).sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, 'claims', path), 'utf8')))
  return { facts: JSON.parse(stamp).sha256, claims: texts.map((text) => JSON.parse(text)) }
}
