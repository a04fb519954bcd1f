/**
 * Checks all facts and prints what is wrong with them, problem by problem. Exit code 1 where anything is. Histories of verdicts take
 * as long to compute as all else together, and the verdicts then and now are checked beside them: only `--histories` computes them too.
 */
import { join } from 'node:path'
import { rules } from '../../lint/rules.ts'
import { compareComputed } from '../computed/compare.ts'
import { computeAll } from '../computed/compute.ts'
import { formatProblem } from '../problem.ts'
import { checkFolder } from '../workspace/check-folder.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'

const { problems, compilation } = await checkFolder(datasetFolder)
const histories = process.argv.includes('--histories')
// Values are only worth computing from facts that hold.
const compared =
  problems.length > 0 ? [] : await compareComputed(join(datasetFolder, 'computed'), await computeAll(compilation, { histories }))
const stale = compared.filter(({ path }) => histories || !path.startsWith('claim-histories/'))
for (const { path, what } of stale) console.error(`computed/${path}: ${what}; run \`npm run data:compute\` and commit what it writes`)
for (const problem of problems)
  console.error(problem.rule === undefined ? formatProblem(problem) : `[${problem.rule}] ${formatProblem(problem)}`)
if (problems.length + stale.length > 0) {
  console.error(`\n${problems.length} problems, ${stale.length} computed files out of date`)
  process.exitCode = 1
} else {
  const count = Object.values(compilation.records).reduce((sum, list) => sum + list.length, 0)
  console.log(`OK: ${count.toLocaleString('en-US')} records, ${rules.length} rules, data through ${compilation.dataThrough}`)
}
