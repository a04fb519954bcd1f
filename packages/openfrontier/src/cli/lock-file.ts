import { isoDateSchema } from '@openfrontier/core/entities'
import * as z from 'zod'
import { UsageError } from './errors.ts'

const entrySchema = z.union([
  z
    .string()
    .min(1)
    .transform((model) => ({ model })),
  z.looseObject({ model: z.string().min(1), license: z.string().min(1).optional(), provider: z.string().min(1).optional() }),
])

const lockSchema = z.looseObject({
  since: isoDateSchema.optional().describe('day on which it was written: what changed after it is told'),
  models: z.array(entrySchema),
})

/** A model as a lock file names it, with the licence it had and who serves it, where the file says so. */
export interface LockedModel {
  readonly model: string
  readonly license?: string | undefined
  readonly provider?: string | undefined
}

/** Models that a project relies on, and the day from which changes count. */
export interface LockFile {
  readonly since?: string
  readonly models: readonly LockedModel[]
}

/**
 * Reads a lock file: JSON (`{"since": "2026-01-01", "models": ["kimi-k3", {"model": "…", "license": "MIT"}]}`, or the list alone), or
 * one name a line, `#` begins a comment. Throws a `UsageError` that names the file and what was expected.
 */
export function parseLockFile(text: string, path: string): LockFile {
  if (!/^\s*[[{]/.test(text)) return { models: namesOf(text).map((model) => ({ model })) }
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = lockSchema.safeParse(Array.isArray(input) ? { models: input } : input)
  if (parsed.success) return { ...(parsed.data.since && { since: parsed.data.since }), models: parsed.data.models }
  const issue = parsed.error.issues[0]
  throw new UsageError(
    `${path}: ${issue?.path.join('.') || 'the file'} is invalid. A lock file is {"since": "YYYY-MM-DD", "models": [names, or {"model", "license", "provider"}]}, or one name a line.`,
  )
}

function namesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/, '').trim())
    .filter((line) => line !== '')
}
