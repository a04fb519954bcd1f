import { crossCheck } from '../cross-check.ts'
import type { Problem } from '../problem.ts'
import { type CompiledFolder, compileFolder } from './compile-folder.ts'

/** Compiles the facts of a folder and checks all that must hold: schemas, names, and every rule across records. */
export async function checkFolder(
  folder: string,
): Promise<Omit<CompiledFolder, 'problems'> & { readonly problems: readonly (Problem & { readonly rule?: string })[] }> {
  const { problems, ...compiled } = await compileFolder(folder)
  const { curated, ingested, compilation } = compiled
  const { records, dataThrough } = compilation
  return { ...compiled, problems: [...problems, ...crossCheck({ curated, ingested, records, dataThrough })] }
}
