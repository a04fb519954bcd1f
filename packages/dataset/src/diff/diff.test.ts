import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withFiles } from '../testing/temporary-folder.ts'
import { changedFiles } from './changed-files.ts'
import { diffFacts } from './diff-facts.ts'
import { diffLines } from './diff-lines.ts'

const claim = (verdict: string) => JSON.stringify({ verdicts: { now: { verdict, specifications: [{ value: verdict.length }] } } })

const attribution = (verdict: string) => JSON.stringify({ verdicts: null, attributed: { said: { verdict }, now: { verdict } } })

const committed = {
  'data/curated/labs/one.yaml': 'name: One\naliases: {epoch: [One]}\n',
  'data/curated/labs/gone.yaml': 'name: Gone\n',
  'data/curated/labs/same.yaml': 'name: Same\n',
  'data/curated/license-labels/arena.yaml': '- label: MIT\n  license: MIT\n- label: Other\n  license: {missing: unknown}\n',
  'data/ingested/page/2026-01-01/listings.csv': 'list,label\na,One\na,Two\n',
  'data/computed/claims/C1.json': claim('supported'),
  'data/computed/claims/C2.json': attribution('supported'),
  'data/computed/metrics/gap.json': '{"kind":"estimate","value":2,"unit":"points","details":{"x":1}}',
}

async function changesOf(edits: Readonly<Record<string, string | undefined>>): Promise<ReturnType<typeof diffFacts>> {
  return withFiles(committed, async (folder) => {
    const git = (...words: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@b.invalid', '-c', 'commit.gpgsign=false', ...words])
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'facts')
    for (const [path, text] of Object.entries(edits)) {
      const place = join(folder, 'data', path)
      await mkdir(dirname(place), { recursive: true })
      if (text === undefined) await rm(place)
      else await writeFile(place, text)
    }
    return diffFacts(await changedFiles(join(folder, 'data'), 'HEAD'))
  })
}

describe('data:diff', () => {
  it('lists records added, removed and changed, field by field', async () => {
    const changes = await changesOf({
      'curated/labs/one.yaml': 'name: One Lab\naliases: {epoch: [One]}\nfounded: 2020\n',
      'curated/labs/gone.yaml': undefined,
      'curated/labs/new.yaml': 'name: New\n',
      'curated/labs/same.yaml': '# A comment is no fact.\nname: Same\n',
      'curated/license-labels/arena.yaml': '- label: Other\n  license: Apache-2.0\n- label: MIT\n  license: MIT\n',
    })
    expect(diffLines(changes)).toEqual([
      'Records: 4 changed',
      '- labs/gone',
      '+ labs/new',
      '~ labs/one › founded: (nothing) → 2020',
      '~ labs/one › name: One → One Lab',
      '~ license-labels/arena/Other › license: (nothing) → Apache-2.0',
      '~ license-labels/arena/Other › license.missing: unknown → (nothing)',
      '',
    ])
  })

  it('counts rows of tables by source, whatever their order', async () => {
    expect(
      await changesOf({
        'ingested/page/2026-01-01/listings.csv': 'list,label\na,Three\na,Two\na,Four\n',
        'ingested/other/2026-02-01/ratings.csv': 'label\nOne\n',
      }),
    ).toEqual([
      { kind: 'rows', source: 'other', date: '2026-02-01', table: 'ratings', before: 0, after: 1, added: 1, removed: 0 },
      { kind: 'rows', source: 'page', date: '2026-01-01', table: 'listings', before: 2, after: 3, added: 2, removed: 1 },
    ])
  })

  it('gives of computed files the verdicts and values, and no detail', async () => {
    const changes = await changesOf({
      'computed/claims/C1.json': claim('partly'),
      'computed/claims/C2.json': attribution('undetermined'),
      'computed/metrics/gap.json': '{"kind":"estimate","value":2.5,"unit":"points","details":{"x":2}}',
    })
    expect(diffLines(changes)).toEqual([
      'Verdicts and values: 3 changed',
      '~ claims/C1 › verdicts.now.verdict: supported → partly',
      '~ claims/C2 › attributed.now.verdict: supported → undetermined',
      '~ claims/C2 › attributed.said.verdict: supported → undetermined',
      '~ metrics/gap › value: 2 → 2.5',
      '',
    ])
  })

  it('is empty where nothing differs, and refuses what is no revision', async () => {
    expect(await changesOf({})).toEqual([])
    await withFiles(committed, async (folder) => {
      execFileSync('git', ['-C', folder, 'init', '--quiet'])
      await expect(changedFiles(join(folder, 'data'), 'nowhere')).rejects.toThrow('"nowhere" is no revision of this repository')
    })
  })
})
