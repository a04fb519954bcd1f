import type { IncomingMessage } from 'node:http'

/**
 * Who is counted as one caller: the address of the connection or, behind trusted proxies, the one the outermost of them saw.
 * Of IPv6 the first half: whoever has one such address has all of its network.
 */
export function callerOf(incoming: IncomingMessage, trustedProxies: number): string {
  const forwarded = String(incoming.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
  const address = (trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined) ?? incoming.socket.remoteAddress ?? 'unknown'
  const plain = address.replace(/^::ffff:/, '').slice(0, 64)
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
}
