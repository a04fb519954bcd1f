// Writes the OpenAPI description to a file: `print-openapi.ts <file>`.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createObservatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import { createApp } from '../app.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file to write')
const app = createApp(createObservatory(await loadSnapshot()))
await mkdir(dirname(file), { recursive: true })
await writeFile(file, await (await app.request('/openapi.json')).text())
