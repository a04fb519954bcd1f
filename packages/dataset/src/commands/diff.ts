/** Prints what changed in facts and verdicts between a revision of the repository and the working tree. Exit code 2 for a wrong call. */
import { parseArgs } from 'node:util'
import { changedFiles } from '../diff/changed-files.ts'
import { diffFacts } from '../diff/diff-facts.ts'
import { diffLines } from '../diff/diff-lines.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'

const usage = 'data:diff [revision, HEAD if none] [--json]'
try {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
  if (positionals.length > 1) throw new Error('one revision is expected')
  const revision = positionals[0] ?? 'HEAD'
  const changes = diffFacts(await changedFiles(datasetFolder, revision))
  if (values.json === true) console.log(JSON.stringify(changes, null, 1))
  else console.log(changes.length === 0 ? `nothing differs from ${revision}` : diffLines(changes).join('\n'))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  process.exitCode = 2
}
