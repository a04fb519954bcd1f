import { listChanges } from '../../changes/list-changes.ts'
import { words } from '../../changes/words.ts'
import { siteUrl } from '../../environment.ts'
import { openObservatory } from '../../observatory.ts'
import { strings } from '../../strings.ts'

const entries = 60

/** The newest changes as a feed (RFC 4287). */
export async function GET(): Promise<Response> {
  const observatory = await openObservatory()
  const changes = (await listChanges(observatory)).slice(0, entries)
  const site = siteUrl()
  const feed = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escaped(`${strings.siteName}: ${words.title}`)}</title>`,
    `<id>${escaped(site)}/changes</id>`,
    `<link rel="alternate" href="${escaped(site)}/changes"/>`,
    `<link rel="self" href="${escaped(site)}/changes.atom"/>`,
    `<updated>${changes[0]?.date ?? observatory.date}T00:00:00Z</updated>`,
    `<author><name>${escaped(strings.siteName)}</name></author>`,
    ...changes.flatMap(({ id, kind, date, dateInWords, what, href }) => [
      '<entry>',
      `<title>${escaped(what)}</title>`,
      `<id>${escaped(`${site}/changes#${encodeURIComponent(id)}`)}</id>`,
      `<link href="${escaped(site + href)}"/>`,
      `<updated>${date}T00:00:00Z</updated>`,
      `<category term="${kind}"/>`,
      `<summary>${escaped(dateInWords)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
    '',
  ].join('\n')
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=300' } })
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
