// Writes docs/data-dictionary.md from the schemas that check the records, so that the two cannot differ.
// With --check it writes nothing and fails where the file is stale.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EntityKind, entitySchemas, jsonSchemaOf } from '@openfrontier/core/entities'
import { dictionaryOf } from './lib/data-dictionary.ts'

const path = join(import.meta.dirname, '..', 'docs', 'data-dictionary.md')
const text = dictionaryOf((Object.keys(entitySchemas) as EntityKind[]).map((kind) => ({ kind, schema: jsonSchemaOf(kind) })))
if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    console.error('docs/data-dictionary.md is stale; run `npm run docs:dictionary`')
    process.exit(1)
  }
} else {
  writeFileSync(path, text)
}
