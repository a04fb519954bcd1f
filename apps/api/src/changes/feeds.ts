import type { Change } from './change.ts'

export interface FeedHead {
  /** Of this API, without a slash at its end: readers follow only whole addresses. */
  readonly publicAddress: string
  readonly dataThrough: string
}

const title = 'Open Frontier: changes'
const subtitle = 'Releases, licences, retirements, events, vintages of the index and verdicts'

/** The changes as an Atom feed (RFC 4287). */
export function atomFeed(changes: readonly Change[], { publicAddress, dataThrough }: FeedHead): string {
  const entries = changes.map(
    (change) => `
  <entry>
    <id>${escapeXml(idOf(change))}</id>
    <title>${escapeXml(change.title)}</title>
    <updated>${change.date}T00:00:00Z</updated>
    <link rel="alternate" type="application/json" href="${escapeXml(publicAddress + change.address)}"/>
    <category term="${escapeXml(change.kind)}"/>
    <summary>${escapeXml(summaryOf(change))}</summary>
  </entry>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:openfrontier:changes</id>
  <title>${title}</title>
  <subtitle>${subtitle}</subtitle>
  <updated>${changes[0]?.date ?? dataThrough}T00:00:00Z</updated>
  <author><name>Open Frontier</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(publicAddress)}/feeds/changes.atom"/>
  <link rel="alternate" type="application/json" href="${escapeXml(publicAddress)}/v1/changes"/>${entries.join('')}
</feed>
`
}

/** The same as a JSON Feed 1.1. */
export function jsonFeed(changes: readonly Change[], { publicAddress }: FeedHead): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: `${publicAddress}/`,
    feed_url: `${publicAddress}/feeds/changes.json`,
    language: 'en',
    authors: [{ name: 'Open Frontier' }],
    items: changes.map((change) => ({
      id: idOf(change),
      url: publicAddress + change.address,
      title: change.title,
      content_text: summaryOf(change),
      date_published: `${change.date}T00:00:00Z`,
      tags: [change.kind, change.act],
    })),
  }
}

function idOf({ id }: Change): string {
  return `urn:openfrontier:change:${encodeURI(id)}`
}

function summaryOf({ title: sentence, sources }: Change): string {
  return sources.length === 0 ? `${sentence}.` : `${sentence}. Sources: ${sources.join(', ')}.`
}

/** Letters that XML reserves are written as entities; those it forbids are left out. */
function escapeXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that no XML document may hold
  const allowed = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return allowed.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
