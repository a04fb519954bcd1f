import { type Endpoint, type IsoDate, known, latestDay, type ModelId } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'
import type { LockFinding } from './lock-check.ts'

type Price = Endpoint['prices'][number]

/** Whether a provider still serves a model, and what has become of its price since a day. Needs the part `providers`. */
export function checkEndpoints(
  frontier: Observatory,
  model: ModelId,
  provider: string,
  since: IsoDate | undefined,
): Pick<LockFinding, 'kind' | 'fails' | 'detail'>[] {
  const { endpoints } = frontier.facts.snapshot
  const serving = endpoints.filter(
    (each) => known(each.model) === model && each.knownSince <= frontier.date && !hasEnded(each, frontier.date),
  )
  const own = serving.filter((endpoint) => endpoint.provider === provider)
  if (own.length === 0) {
    const others = [...new Set(serving.map((endpoint) => String(endpoint.provider)))].sort()
    const rest =
      others.length === 0
        ? '; nobody else is known to'
        : `; ${others.length} others do: ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' …' : ''}`
    return [{ kind: 'endpoint-gone', fails: true, detail: `${provider} is not known to serve it on ${frontier.date}${rest}` }]
  }
  if (since === undefined) return []
  return own.flatMap(({ id, prices }) =>
    prices.flatMap((price, place) => {
      const before = prices[place - 1]
      const isNew = before !== undefined && latestDay(price.from) > since && latestDay(price.from) <= frontier.date
      if (!isNew || spoken(before) === spoken(price)) return []
      return [
        {
          kind: 'price-changed' as const,
          fails: false,
          detail: `${id}: price was ${spoken(before)}, is ${spoken(price)} since ${price.from}`,
        },
      ]
    }),
  )
}

/** Whether every price that it was seen with had ended by a date. One without prices is not known to have ended. */
function hasEnded({ prices }: Endpoint, date: IsoDate): boolean {
  return prices.length > 0 && prices.every(({ to }) => typeof to === 'string' && !to.startsWith('≥') && latestDay(to) < date)
}

function spoken({ input, output, currency }: Price): string {
  return `${known(input) ?? 'unknown'} in, ${known(output) ?? 'unknown'} out (${currency} a million tokens)`
}
