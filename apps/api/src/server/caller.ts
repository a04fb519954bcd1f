import type { IncomingMessage } from 'node:http'

/**
 * Who is counted as one caller: the address of the connection or, behind trusted proxies, the one the outermost of them saw.
 * Of IPv6 the first half: whoever has one such address has all of its network.
 */
export function callerOf(incoming: IncomingMessage, trustedProxies: number): string {
  const address = (trustedProxies > 0 ? forwardedFor(incoming, trustedProxies) : undefined) ?? incoming.socket.remoteAddress ?? 'unknown'
  const plain = address.replace(/^::ffff:/, '').slice(0, 64)
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}

function forwardedFor({ headers }: IncomingMessage, trustedProxies: number): string | undefined {
  const addresses = String(headers['x-forwarded-for'] ?? '').split(',')
  return addresses
    .map((each) => each.trim())
    .filter(Boolean)
    .at(-trustedProxies)
}
