import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openReal } from '../testing/real-app.ts'
import { clientTypes } from './client-types.ts'

it("is what the client's types are: `npm run client -w @openfrontier/api` writes them anew", { timeout: 120_000 }, async () => {
  const file = join(import.meta.dirname, '..', '..', '..', '..', 'packages', 'openfrontier', 'src', 'client-routes.ts')
  const description = await (await openReal()).json('/openapi.json')
  expect((await readFile(file, 'utf8')) === clientTypes(description as Parameters<typeof clientTypes>[0])).toBe(true)
})
