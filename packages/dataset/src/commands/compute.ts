/** Writes `computed/` again: the verdicts and values that the facts give now. Their diff shows what a change of a fact moves. */
import { join } from 'node:path'
import { compareComputed, writeComputed } from '../computed/compare.ts'
import { computeAll } from '../computed/compute.ts'
import { formatProblem } from '../problem.ts'
import { compileFolder } from '../workspace/compile-folder.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'

const { compilation, problems } = await compileFolder(datasetFolder)
if (problems.length > 0) {
  console.error(`${problems.map(formatProblem).join('\n')}\n\n${problems.length} problems; nothing is written`)
  process.exitCode = 1
} else {
  const folder = join(datasetFolder, 'computed')
  const computed = await computeAll(compilation)
  const stale = await compareComputed(folder, computed)
  await writeComputed(folder, computed)
  for (const { path, what } of stale) console.log(`computed/${path}: ${what}`)
  console.log(`${computed.files.size} files, ${stale.length} changed`)
}
