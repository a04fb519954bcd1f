import { rm } from 'node:fs/promises'
import type { AsyncBuffer } from 'hyparquet'
import { duckDbAggregate, hasDuckDb } from './duckdb-engine.ts'
import { writeLocalCopy } from './local-copy.ts'
import type { RootRule } from './lookup.ts'
import { type EngineResult, streamAggregate } from './stream-engine.ts'

/** Gives what `HubAggregate` says of a file; by either engine the same. */
export type Engine = (
  file: AsyncBuffer,
  name: string,
  rules: readonly RootRule[],
  /** Where a copy of the file may be put for as long as it takes. */
  scratch: string,
  progress: (share: number) => void,
) => Promise<EngineResult>

const engines: Readonly<Record<string, Engine>> = {
  typescript: (file, name, rules, _scratch, progress) => streamAggregate(file, name, rules, progress),
  async duckdb(file, name, rules, scratch, progress) {
    const path = `${scratch}.parquet`
    try {
      await writeLocalCopy(file, name, path, progress)
      return await duckDbAggregate(path, rules)
    } finally {
      await rm(path, { force: true })
    }
  },
}

const variable = 'OPENFRONTIER_HUB_ENGINE'

/**
 * The engine that `OPENFRONTIER_HUB_ENGINE` names: `typescript`, unless it is `duckdb`, which takes less time and has to be
 * installed. Rejects with an `Error` that says what to do where it is not, or where the word is none of the two.
 */
export async function chooseEngine(
  environment: Readonly<Record<string, string | undefined>>,
  isInstalled: () => Promise<boolean> = hasDuckDb,
): Promise<Engine> {
  const word = environment[variable] || 'typescript'
  const engine = Object.hasOwn(engines, word) ? engines[word] : undefined
  if (engine === undefined) throw new Error(`${variable}: found "${word}", expected one of ${Object.keys(engines).join(', ')}`)
  if (word === 'duckdb' && !(await isInstalled())) {
    throw new Error(
      `${variable} asks for DuckDB, which is not installed; \`npm install @duckdb/node-api\` installs it, or leave ${variable} out`,
    )
  }
  return engine
}
