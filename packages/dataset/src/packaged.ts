/** The facts, as one verified snapshot, for any runtime. The entry of the published package. */
import { createLoaders } from './load.ts'
import { packagedParts } from './parts/packaged-parts.ts'

export * from './exports.ts'
export const { loadSnapshot, loadCoverage } = createLoaders(async () => packagedParts)
