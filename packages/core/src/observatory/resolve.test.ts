import { expect, test } from 'vitest'
import { model, snapshot } from '../fixtures/snapshot.ts'
import { indexFacts } from './facts.ts'
import { createResolver } from './resolve.ts'

const resolve = createResolver(
  indexFacts(
    snapshot({
      models: [
        model('moonshotai/kimi-k3', ['moonshotai'], {
          name: 'Kimi K3',
          aliases: { arena: [{ name: 'kimi-k3-max', configuration: 'effort-max' }], epoch: ['Kimi K3'] },
          configurations: [{ id: 'effort-max', reasoningEffort: 'max' }],
          formerIds: ['moonshotai/kimi-3'],
        }),
        model('moonshotai/kimi-k2', ['moonshotai'], { name: 'Kimi K2', aliases: { epoch: ['Kimi'] } }),
        model('other/kimi', ['other'], { name: 'Kimi' }),
      ],
    }),
  ),
)

test('finds a model by id, name, former id and alias, without regard to case', () => {
  expect(resolve('moonshotai/kimi-k3')).toEqual({ query: 'moonshotai/kimi-k3', kind: 'resolved', modelId: 'moonshotai/kimi-k3', via: 'id' })
  expect(resolve(' KIMI  k3 ')).toMatchObject({ kind: 'resolved', modelId: 'moonshotai/kimi-k3' })
  expect(resolve('moonshotai/kimi-3')).toMatchObject({ kind: 'resolved', modelId: 'moonshotai/kimi-k3', via: 'former id' })
})

test('says which configuration a name stands for', () => {
  expect(resolve('kimi-k3-max')).toMatchObject({ modelId: 'moonshotai/kimi-k3', configuration: 'effort-max', via: 'arena alias' })
})

test('never takes a near name, but shows it', () => {
  expect(resolve('kimi-k4')).toEqual({ query: 'kimi-k4', kind: 'not-found', near: expect.arrayContaining(['moonshotai/kimi-k3']) })
  expect(resolve('zzzz')).toEqual({ query: 'zzzz', kind: 'not-found', near: [] })
})

test('names the candidates where two models go by one name', () => {
  expect(resolve('Kimi')).toEqual({ query: 'Kimi', kind: 'ambiguous', candidates: ['moonshotai/kimi-k2', 'other/kimi'] })
})
