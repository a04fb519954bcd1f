// A bare Hono handler that answers one JSON body with `c.json`: `bare.ts <file with the body>`. Prints its port.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

// The API's own Hono, which the workspace root does not have.
const api = createRequire(join(import.meta.dirname, '..', '..', 'apps', 'api', 'package.json'))
const load = (name: string) => import(pathToFileURL(api.resolve(name)).href)
const [{ Hono }, { serve }] = await Promise.all([load('hono'), load('@hono/node-server')])
const body: unknown = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const app = new Hono().get('/', (c: { json(value: unknown): Response }) => c.json(body))
serve({ fetch: app.fetch, port: 0 }, ({ port }: { port: number }) => console.log(port))
