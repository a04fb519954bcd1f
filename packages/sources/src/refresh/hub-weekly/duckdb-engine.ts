import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet'
import { type HubAggregate, inOrder } from './aggregate.ts'
import { hubSql } from './duckdb-sql.ts'
import { hubColumns } from './hub-columns.ts'
import type { RootRule } from './lookup.ts'
import type { EngineResult } from './stream-engine.ts'

/** Whether DuckDB is installed: it is optional. */
export async function hasDuckDb(): Promise<boolean> {
  return import('@duckdb/node-api').then(
    () => true,
    () => false,
  )
}

/** The same as `streamAggregate` by DuckDB, of a file on disk that has `baseModels`. Rejects where DuckDB is not installed. */
export async function duckDbAggregate(path: string, rules: readonly RootRule[]): Promise<EngineResult> {
  const columns = hubColumns(await parquetMetadataAsync(await asyncBufferFromFile(path)), path)
  if (columns.bases === 'tags') throw new Error(`${path}: the column baseModels is expected; the other engine reads tags`)
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(hubSql.rules)
    const values = rules.map(
      (rule, place) => `(${[String(place), ...[rule.account, rule.prefix, rule.family, rule.region].map(quoted)].join(', ')})`,
    )
    if (values.length > 0) await connection.run(`insert into rules values ${values.join(', ')}`)
    await connection.run(hubSql.rows(quoted(path), columns.allTime))
    await connection.run(hubSql.up)
    for (let time = 0; time < hubSql.doublings; time += 1) await connection.run(hubSql.double)
    await connection.run(hubSql.roots)
    const read = async <T>(sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJS() as unknown as readonly T[]
    const [counted] = await read<{ rows: number }>(hubSql.count)
    const aggregate = inOrder({
      rows: counted?.rows ?? 0,
      downloads: await read<HubAggregate['downloads'][number]>(hubSql.downloads),
      derivatives: await read<HubAggregate['derivatives'][number]>(hubSql.derivatives),
    })
    return { aggregate, notes: columns.notes }
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'null' : `'${text.replaceAll("'", "''")}'`
}
