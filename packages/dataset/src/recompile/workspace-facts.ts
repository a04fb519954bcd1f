import { join } from 'node:path'
import { readCurated } from '../read/read-curated.ts'
import { readTexts } from '../read/read-ingested.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'
import type { OwnFacts } from './own-facts.ts'

/** The facts of the repository as they are now. */
export async function workspaceFacts(): Promise<OwnFacts> {
  const [{ curated, problems }, tables] = await Promise.all([
    readCurated(join(datasetFolder, 'curated')),
    readTexts(join(datasetFolder, 'ingested')),
  ])
  return { curated, tables, problems }
}
