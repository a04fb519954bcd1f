import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy, isEmbed } from './content-security-policy.ts'
import { rawQuery } from './query/raw-query.ts'
import { readQuery } from './query/read-query.ts'
import { schemaOfPath } from './query/schema-of-path.ts'
import { recordExists } from './record-exists.ts'

/**
 * Runs before every page: gives it a nonce for its scripts and its own path, and sets the status that a page cannot set
 * itself: 400 where its query cannot be used, 404 where its record does not exist. The page says what is wrong.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  const policy = contentSecurityPolicy(crypto.randomUUID(), {
    development: process.env.NODE_ENV === 'development',
    frameable: isEmbed(pathname),
  })
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-openfrontier-path', pathname)
  headers.set('x-openfrontier-address', `${pathname}${request.nextUrl.search}`)
  const response = isEncoded(pathname)
    ? NextResponse.next({ request: { headers }, status: await statusOf(request) })
    : // An address that Next could not decode would fail inside it; this one it has no page for.
      NextResponse.rewrite(new URL('/undecodable', request.url), { request: { headers }, status: 404 })
  response.headers.set('content-security-policy', policy)
  return response
}

async function statusOf(request: NextRequest): Promise<number> {
  if (hasWrongQuery(request)) return 400
  return (await recordExists(request.nextUrl.pathname)) ? 200 : 404
}

function isEncoded(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function hasWrongQuery(request: NextRequest): boolean {
  const schema = schemaOfPath(request.nextUrl.pathname)
  if (schema === undefined) return false
  return readQuery(schema, rawQuery(request.nextUrl.searchParams)).kind === 'wrong'
}

export const config = { matcher: ['/((?!_next/|icon.svg).*)'] }
