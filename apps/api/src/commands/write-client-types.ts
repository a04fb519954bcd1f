// Writes the types of the client's routes: `write-client-types.ts <file>`.
import { writeFile } from 'node:fs/promises'
import { createApp } from '../app.ts'
import { clientTypes } from '../openapi/client-types.ts'
import { realObservatory } from '../testing/real-app.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('name the file to write')
const description = await (await createApp(await realObservatory()).request('/openapi.json')).json()
await writeFile(file, clientTypes(description))
