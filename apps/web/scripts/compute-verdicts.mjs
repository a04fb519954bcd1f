// Judges every claim once, before the site is built, and writes the reports to dist/verdicts.json with the snapshot they belong to.
import { mkdir, writeFile } from 'node:fs/promises'
import { createObservatory } from '@openfrontier/core'
import { loadSnapshot } from '@openfrontier/dataset'

const observatory = createObservatory(await loadSnapshot({ parts: 'all' }))
const reports = observatory.claims().flatMap((claim) => observatory.claim(claim.id) ?? [])
const folder = new URL('../dist/', import.meta.url)
await mkdir(folder, { recursive: true })
await writeFile(new URL('verdicts.json', folder), `${JSON.stringify({ snapshot: observatory.facts.snapshot.manifest.sha256, reports })}\n`)
