import { metrics } from '@openfrontier/core/metrics'
import { decodedPart } from './decoded-part.ts'
import { openObservatory } from './observatory.ts'

/**
 * Whether the record that a path names is there, or another that its name stands for; paths that name no record count as
 * there. Next's own `notFound()` would answer a dynamic page with an empty document that only scripts fill.
 */
export async function recordExists(path: string): Promise<boolean> {
  const [, kind, ...parts] = path.split('/')
  const name = parts.map(decodedPart).join('/')
  if (name === '') return true
  switch (kind) {
    case 'claims':
      return (await openObservatory()).claims().some(({ id }) => id === name)
    case 'models':
      return (await openObservatory()).models.resolve(name).kind === 'resolved'
    case 'metrics':
      return Object.hasOwn(metrics, name)
    case 'benchmarks':
      return (await openObservatory()).facts.snapshot.benchmarks.some(({ id }) => id === name)
    case 'labs':
      return (await openObservatory()).labs.has(name)
    case 'licenses':
      return name === 'check' || (await openObservatory()).licenses.has(name)
    default:
      return true
  }
}
