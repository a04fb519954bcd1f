import type { ClaimReport } from '@openfrontier/core/claims'
import type { Observatory } from '@openfrontier/core/observatory'
import { LRUCache } from 'lru-cache'
import type { Form } from './http/address.ts'

/** What a handler is told beside the request: in which form to answer. */
export interface ApiEnv {
  Bindings: { readonly form: Form }
}

/** What every resource draws on. */
export interface ApiContext {
  readonly observatory: Observatory
  /** The observatory as of a date, or as of the snapshot's own. Views of a few dates are kept with what they have computed. */
  at(asOf: string | undefined): Observatory
  /** A claim's report as of a date, or `undefined` where nothing tests it. The last few are kept: they take long to compute. */
  report(id: string, asOf: string | undefined): ClaimReport | undefined
}

export function createContext(observatory: Observatory): ApiContext {
  const views = new LRUCache<string, Observatory>({ max: 16 })
  const reports = new LRUCache<string, ClaimReport>({ max: 128 })
  const at: ApiContext['at'] = (asOf) => {
    if (asOf === undefined || asOf === observatory.date) return observatory
    const view = views.get(asOf) ?? observatory.asOf(asOf)
    views.set(asOf, view)
    return view
  }
  return {
    observatory,
    at,
    report(id, asOf) {
      const view = at(asOf)
      const key = `${id} ${view.date}`
      const report = reports.get(key) ?? view.claim(id)
      if (report !== undefined) reports.set(key, report)
      return report
    },
  }
}
