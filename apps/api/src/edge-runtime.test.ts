import { createObservatory } from '@openfrontier/core/observatory'
import { loadSnapshot, partNames } from '@openfrontier/dataset'
import { expect, it } from 'vitest'
import { createApp } from './app.ts'

/** A snapshot from memory, as a runtime without files would have it. */
async function emptySnapshot() {
  const hex = async (text: string) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  }
  const sum = await hex('[]')
  const parts = partNames.map((name) => ({ name, sha256: sum, bytes: 2 }))
  const id = await hex(parts.map(({ name, sha256 }) => `${name}:${sha256}\n`).join(''))
  const manifest = { schemaVersion: 1, dataThrough: '2026-01-01', counts: {}, parts, sha256: id }
  return loadSnapshot({ parts: 'all', from: { manifest: async () => manifest, part: async () => '[]' } })
}

it('answers by its fetch handler alone: no server, no files, no threads, no compression', async () => {
  const { fetch } = createApp(createObservatory(await emptySnapshot()))
  const ask = async (path: string, init?: RequestInit) => fetch(new Request(`https://edge.example${path}`, init))
  expect((await ask('/readyz')).status).toBe(200)
  expect(await (await ask('/v1/labs')).json()).toEqual([])
  expect((await ask('/v1/labs', { headers: { 'accept-encoding': 'br' } })).headers.get('content-encoding')).toBeNull()
  expect(await (await ask('/v1/metrics/frontier-gap')).json()).toMatchObject({ kind: 'undetermined' })
  const body = JSON.stringify({ names: ['gpt-4o'] })
  const resolved = await ask('/v1/resolve', { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  expect(await resolved.json()).toEqual([{ query: 'gpt-4o', kind: 'not-found', near: [] }])
  expect((await ask('/charts/frontier.png')).status).toBe(406)
})
