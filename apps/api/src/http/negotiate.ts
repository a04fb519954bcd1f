import type { Form } from './address.ts'

/** Encodings that are made, best first. */
export const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Media types of the forms that an `Accept` header may ask for. Parquet is had by its suffix alone. */
const accepted: readonly (readonly [Form, string])[] = [
  ['csv', 'text/csv'],
  ['ndjson', 'application/x-ndjson'],
]

/** The form an `Accept` header asks for: one that is named and liked more than JSON, else JSON. */
export function formFor(accept: string | null): Form {
  if (accept === null || !(accept.includes('csv') || accept.includes('ndjson'))) return 'json'
  const liked = weights(accept)
  const best = { form: 'json' as Form, weight: liked.get('application/json') ?? 0 }
  for (const [form, type] of accepted) {
    const weight = liked.get(type) ?? 0
    if (weight > best.weight) Object.assign(best, { form, weight })
  }
  return best.form
}

/** The best encoding an `Accept-Encoding` header allows among those that are made, or none. */
export function encodingFor(acceptEncoding: string | null): Encoding | undefined {
  if (acceptEncoding === null) return undefined
  // Nearly every caller sends a plain list; weights are read only where there are any.
  if (!acceptEncoding.includes(';') && !acceptEncoding.includes('*')) {
    return acceptEncoding.includes('br') ? 'br' : acceptEncoding.includes('gzip') ? 'gzip' : undefined
  }
  const allowed = weights(acceptEncoding)
  const weight = (encoding: Encoding) => allowed.get(encoding) ?? allowed.get('*') ?? 0
  return encodings.filter((encoding) => weight(encoding) > 0).sort((x, y) => weight(y) - weight(x))[0]
}

function weights(header: string): Map<string, number> {
  return new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const q = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1)
      return [name, Number.isFinite(q) ? q : 0]
    }),
  )
}

/** Whether an `If-None-Match` header names a tag, in any of its encodings: they are one state of one resource. */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch.split(',').some((candidate) => {
    const name = candidate.trim().replace(/^W\//, '')
    return name === '*' || name === `"${tag}"` || encodings.some((encoding) => name === `"${tag}-${encoding}"`)
  })
}
