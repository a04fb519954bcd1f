import { expect, it } from 'vitest'
import { createResolver } from '../resolve-names.ts'
import { curatedOf, model, table } from '../testing/facts.ts'
import { compileRepositories } from './repositories.ts'

const curated = curatedOf({ models: [model('alibaba/qwen3-8b', { aliases: { huggingface: ['Qwen/Qwen3-8B'] } })] })

function run(...rows: readonly object[]) {
  const { resolver } = createResolver(curated)
  return { ...compileRepositories([table('repositories', 'hf-radar', '2026-08-22', rows)], resolver), unresolved: resolver.unresolved() }
}

it('splits several bases, names those that are models, and fills up no list of unresolved names', () => {
  const { repositories, unresolved } = run({
    id: 'a/b',
    created: '2026-08-01',
    relation: 'quantized',
    base: 'Qwen/Qwen3-8B, x/y',
    baseRegion: 'eu',
  })
  expect(repositories).toMatchObject([
    {
      relation: 'quantization',
      rootRegion: 'eu',
      bases: [
        { label: 'Qwen/Qwen3-8B', model: 'alibaba/qwen3-8b' },
        { label: 'x/y', model: { missing: 'unknown' } },
      ],
    },
  ])
  expect(unresolved).toEqual([])
})

it('keeps what is not declared as missing, and reports words nobody knows', () => {
  const { repositories, problems } = run({ id: 'a/b', created: '2026-08-01' }, { id: 'a/c', created: '2026-08-01', relation: 'cousin' })
  expect(repositories).toMatchObject([{ relation: { missing: 'not-published' }, bases: { missing: 'not-published' } }])
  expect(problems).toMatchObject([{ record: 'a/c', field: 'relation' }])
})
