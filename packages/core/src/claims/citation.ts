import type { SnapshotManifest } from '../entities/index.ts'
import type { ClaimReport } from './report.ts'
import { answersOf } from './report.ts'

/** How to cite an answer: as text, for BibTeX and for reference managers (CSL-JSON). */
export interface Citation {
  readonly text: string
  readonly bibtex: string
  readonly csl: {
    readonly id: string
    readonly type: 'dataset'
    readonly title: string
    readonly author: readonly { readonly literal: string }[]
    readonly issued: { readonly 'date-parts': readonly (readonly number[])[] }
    readonly version: string
    readonly note: string
    readonly URL?: string
  }
}

const publisher = 'Open Frontier'

/**
 * The citation of a claim's answer as of the report's date. It names the snapshot by checksum, from which the answer can be
 * computed again. `site` is where the claims are published, for an address.
 */
export function citeClaim(report: ClaimReport, snapshot: Pick<SnapshotManifest, 'sha256' | 'dataThrough'>, site?: string): Citation {
  const verdict = answersOf(report)?.now
  const answer = verdict === undefined ? 'no verdict' : verdict.verdict.replace('-', ' ')
  const date = verdict?.asOf ?? snapshot.dataThrough
  const title = `Claim ${report.id}: “${report.said.replace(/\.$/, '')}”`
  const version = `snapshot of ${snapshot.dataThrough}, sha256 ${snapshot.sha256.slice(0, 16)}`
  const note = `${report.kind === 'attribution' ? 'Whether it was said' : 'Verdict'} as of ${date}: ${answer}`
  const address = site === undefined ? undefined : `${site.replace(/\/$/, '')}/claims/${report.id}`
  const id = `open-frontier-${report.id.toLowerCase()}-${date}`
  const parts = snapshot.dataThrough.split('-').map(Number)
  return {
    text: `${publisher} (${parts[0]}). ${title}. ${note}. Data set, ${version}.${address ? ` ${address}` : ''}`,
    bibtex: [
      `@misc{${id},`,
      `  author = {{${publisher}}},`,
      `  title = {${escapeBibtex(title)}},`,
      `  year = {${parts[0]}},`,
      `  month = {${parts[1]}},`,
      `  version = {${escapeBibtex(version)}},`,
      `  note = {${escapeBibtex(note)}}${address ? ',' : ''}`,
      ...(address ? [`  url = {${address}}`] : []),
      '}',
    ].join('\n'),
    csl: {
      id,
      type: 'dataset',
      title,
      author: [{ literal: publisher }],
      issued: { 'date-parts': [parts] },
      version,
      note,
      ...(address && { URL: address }),
    },
  }
}

/** Characters that mean something to TeX. */
function escapeBibtex(text: string): string {
  return text
    .replace(/\\/g, '\\textbackslash ')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/“/g, '``')
    .replace(/”/g, "''")
}
