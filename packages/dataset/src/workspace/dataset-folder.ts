import { fileURLToPath } from 'node:url'

/** The folder of this package, with `curated/` and `ingested/`. */
export const datasetFolder = fileURLToPath(new URL('../..', import.meta.url))
