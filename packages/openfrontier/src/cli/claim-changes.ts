import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { type ClaimReport, type MovedVerdict, movedVerdicts } from '@openfrontier/core/claims'
import type { Observatory } from '@openfrontier/core/observatory'
import { claimRecord } from './claim-record.ts'
import type { CommandContext } from './command-context.ts'
import { UsageError } from './errors.ts'
import { ends, paragraph, type Style, table } from './layout.ts'
import { type CsvRow, type FormFlags, print } from './output.ts'

interface ClaimChange {
  readonly id: string
  readonly said: string
  /** `added`: the claim is new; `removed`: it is no more. */
  readonly change: 'moved' | 'added' | 'removed'
  readonly moved: readonly MovedVerdict[]
}

const run = promisify(execFile)
const folder = 'packages/dataset/computed/claims'

/** Prints which verdicts differ from those checked in at a revision of this repository, or from a file of `claims --json`. */
export async function printChanges(frontier: Observatory, revision: string, flags: FormFlags, { terminal }: CommandContext): Promise<void> {
  const before = (await fromFile(revision)) ?? (await fromRevision(revision))
  const now = frontier.claims().map((claim) => claimRecord(frontier, claim))
  const changes = compareReports(before, now)
  await print(terminal, flags, {
    json: () => changes,
    rows: () => changes.flatMap(rowsOf),
    text: (style) => changesText(revision, changes, style),
  })
}

function rowsOf({ id, said, change, moved }: ClaimChange): CsvRow[] {
  return change === 'moved' ? moved.map(({ date, from, to }) => ({ id, said, change, date, from, to })) : [{ id, said, change }]
}

/** What differs between two lists of reports. */
export function compareReports(before: readonly ClaimReport[], now: readonly ClaimReport[]): ClaimChange[] {
  const old = new Map(before.map((report) => [report.id, report]))
  const fresh = new Set(now.map(({ id }) => id))
  const kept = now.flatMap((report): ClaimChange[] => {
    const earlier = old.get(report.id)
    if (earlier === undefined) return [{ id: report.id, said: report.said, change: 'added', moved: [] }]
    const moved = movedVerdicts(earlier, report)
    return moved.length === 0 ? [] : [{ id: report.id, said: report.said, change: 'moved', moved }]
  })
  return [
    ...kept,
    ...before.filter(({ id }) => !fresh.has(id)).map(({ id, said }): ClaimChange => ({ id, said, change: 'removed', moved: [] })),
  ]
}

async function fromFile(path: string): Promise<ClaimReport[] | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const content: unknown = JSON.parse(text)
  if (!Array.isArray(content)) throw new UsageError(`${path} does not hold the list that claims --json prints`)
  return content
}

async function fromRevision(revision: string): Promise<ClaimReport[]> {
  const git = async (...words: string[]) => (await run('git', words, { maxBuffer: 1 << 28 })).stdout
  // A revision is a word, never a flag.
  const commit = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).catch(() => {
    throw new UsageError(`"${revision}" is neither a revision of a repository here nor a file of claims --json`)
  })
  const names = await git('ls-tree', '--full-tree', '--name-only', '-z', commit.trim(), `${folder}/`)
  const paths = names.split('\0').filter((path) => path.endsWith('.json'))
  if (paths.length === 0) throw new UsageError(`at "${revision}" there are no verdicts in ${folder}`)
  return Promise.all(paths.map(async (path) => JSON.parse(await git('show', `${commit.trim()}:${path}`))))
}

function changesText(revision: string, changes: readonly ClaimChange[], style: Style): string {
  const rows = changes.flatMap(({ id, change, moved }) =>
    change === 'moved' ? moved.map((move) => ({ id, what: moveText(move) })) : [{ id, what: change === 'added' ? 'new' : 'no more' }],
  )
  return [
    ends('Verdicts that moved', `since ${revision}`, style),
    '',
    rows.length === 0
      ? paragraph('None.', 2)
      : table<(typeof rows)[number]>(
          [
            { title: '', cell: ({ id }) => id },
            { title: '', cell: ({ what }) => what },
          ],
          rows,
          style,
        ),
  ].join('\n')
}

function moveText({ date, from, to }: MovedVerdict): string {
  return `${date === 'said' ? 'when it was said' : 'now'}: ${from.replaceAll('-', ' ')} → ${to.replaceAll('-', ' ')}`
}
