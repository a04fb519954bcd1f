/** Compiles the facts into the modules that the package ships, and prints what they hold. Exit code 1 where facts cannot be read. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exportTables } from '../parts/export-tables.ts'
import { partModules } from '../parts/part-modules.ts'
import { formatProblem } from '../problem.ts'
import { factsFile } from '../recompile/own-facts.ts'
import { workspaceFacts } from '../recompile/workspace-facts.ts'
import { writeFacts } from '../recompile/write-facts.ts'
import { cutSnapshot } from '../snapshot-parts.ts'
import { compileFolder } from '../workspace/compile-folder.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'
import { coverageLines, snapshotLines, unresolvedLines } from './report.ts'

const { compilation, checkedIn, problems } = await compileFolder(datasetFolder)
const files = await cutSnapshot(compilation, checkedIn)
console.log(
  [...snapshotLines(files.manifest), '', ...coverageLines(compilation.coverage), '', ...unresolvedLines(compilation.coverage)].join('\n'),
)

if (problems.length > 0) {
  console.error(`\n${problems.map(formatProblem).join('\n')}\n\n${problems.length} problems; nothing is written`)
  process.exitCode = 1
} else {
  const folder = join(datasetFolder, '.cache', 'package')
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'parts'), { recursive: true })
  for (const [name, text] of partModules(files)) await writeFile(join(folder, name), text)
  await writeFile(join(folder, factsFile), writeFacts(await workspaceFacts()))
  for (const [name, bytes] of await exportTables(compilation)) {
    await mkdir(dirname(join(folder, 'tables', name)), { recursive: true })
    await writeFile(join(folder, 'tables', name), bytes)
  }
}
