import type { Adapter } from '../adapter.ts'
import { adapters } from '../adapters.ts'

/** Ends a command with a message for the person who called it. */
export function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}

/** The adapters named by `--only id,id`; all of them without it. */
export function chosenAdapters(only: string | undefined): readonly Adapter[] {
  if (only === undefined) return adapters
  const known = adapters.map(({ id }) => id).join(', ')
  return only
    .split(',')
    .map((id) => adapters.find((adapter) => adapter.id === id.trim()) ?? refuse(`--only: there is no source "${id}"; there are ${known}`))
}
