import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

const at = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')

/** What version 1.2.0 of the Citation File Format asks for, and the fields of it that the file uses. */
const citationSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: z.string().min(1),
  title: z.string().min(1),
  abstract: z.string().min(1),
  type: z.enum(['dataset', 'software']),
  authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
  version: z.string(),
  license: z.array(z.enum(['MIT', 'CC-BY-4.0'])).min(1),
  keywords: z.array(z.string().min(1)).min(1),
})

test('CITATION.cff is a citation file and names the version of the data', () => {
  const citation = citationSchema.parse(parse(at('CITATION.cff')))
  expect(citation.version).toBe(JSON.parse(at('packages/dataset/package.json')).version)
})
