import type { ModelId } from '@openfrontier/core/entities'
import type { Observatory, Resolution } from '@openfrontier/core/observatory'
import { didYouMean } from './errors.ts'

/** The model a name stands for, or a sentence on why it stands for none. Near names are shown, never taken. */
export function resolveModel(frontier: Observatory, name: string): { readonly id: ModelId } | { readonly why: string } {
  const resolution = frontier.models.resolve(name)
  return resolution.kind === 'resolved' ? { id: resolution.modelId } : { why: notOneModel(resolution) }
}

export function notOneModel(resolution: Exclude<Resolution, { kind: 'resolved' }>): string {
  const { query } = resolution
  if (resolution.kind === 'ambiguous')
    return `"${query}" is the name of several models; ask for one by its id:\n  ${resolution.candidates.join('\n  ')}`
  return resolution.near.length === 0
    ? `no model is called "${query}"`
    : `no model is called "${query}"; near names are:\n  ${resolution.near.join('\n  ')}`
}

/** The licence with an id, whatever the case of its letters. */
export function findLicense(frontier: Observatory, id: string): string | undefined {
  return [...frontier.licenses.keys()].find((known) => known.toLowerCase() === id.toLowerCase())
}

/** Why something is neither a licence nor a model. */
export function neither(frontier: Observatory, name: string, model: string): string {
  return `there is no licence "${name}"${didYouMean(name, frontier.licenses.keys())} And ${model}`
}
