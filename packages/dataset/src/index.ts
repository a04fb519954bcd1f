/**
 * The facts, as one verified snapshot. This entry is for work inside the repository: it compiles the facts when they have
 * changed. The published package starts at `packaged.ts`, which has the same exports.
 */
import { createLoaders } from './load.ts'
import { workspaceParts } from './workspace/workspace-parts.ts'

export * from './exports.ts'
export const { loadSnapshot, loadCoverage } = createLoaders(workspaceParts)
