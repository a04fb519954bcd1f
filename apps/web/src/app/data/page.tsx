import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { partNotes, words } from '../../data/words.ts'
import { Example } from '../../developers/example.tsx'
import { apiUrl } from '../../environment.ts'
import { linkCell, numberCell, textCell } from '../../figures/cells.ts'
import { DataTableView } from '../../figures/data-table-view.tsx'
import { dateInWords, formatAmount } from '../../format.ts'
import { Section } from '../../models/dossier/dossier-section.tsx'
import { openObservatory } from '../../observatory.ts'
import text from '../../styles/words.module.css'

export const metadata: Metadata = { title: words.title, description: words.lead, alternates: { canonical: '/data' } }

export default async function DataPage() {
  const { manifest } = (await openObservatory()).facts.snapshot
  const size = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const api = apiUrl()
  const through = dateInWords(manifest.dataThrough)
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <Section id="cite" title={words.cite}>
        <p>{words.citeLead}</p>
        <Example
          label={words.cite}
          code={`Open Frontier (${manifest.dataThrough.slice(0, 4)}). Open Frontier dataset, data through ${through}.\nSnapshot ${manifest.sha256}. CC BY 4.0.`}
        />
      </Section>
      <Section id="parts" title={words.parts}>
        <p className={text.small}>
          {manifest.parts.length} parts, {formatAmount(Math.round(size / 1e5) / 10)} MB, data through {through}. {words.partsNote}
        </p>
        <DataTableView
          label={words.parts}
          data={{
            columns: [{ name: 'Part' }, { name: 'What it holds' }, { name: 'Kilobytes', number: true }, { name: 'SHA-256' }],
            rows: manifest.parts.map(({ name, bytes, sha256 }) => [
              textCell(name),
              textCell(partNotes[name] ?? ''),
              numberCell(formatAmount(Math.round(bytes / 1000)), bytes),
              textCell(sha256),
            ]),
          }}
        />
      </Section>
      <Section id="records" title={words.records}>
        <p className={text.small}>{words.recordsNote}</p>
        <DataTableView
          label={words.records}
          data={{
            columns: [{ name: 'Records' }, { name: 'Number', number: true }, { name: 'CSV' }, { name: 'JSON' }],
            rows: Object.entries(manifest.counts).map(([kind, count]) => {
              const path = words.paths[kind]
              return [
                textCell(kind.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)),
                numberCell(formatAmount(count), count),
                path === undefined ? textCell('') : linkCell('CSV', `${api}/v1/${path}.csv`),
                path === undefined ? textCell('') : linkCell('JSON', `${api}/v1/${path}`),
              ]
            }),
          }}
        />
      </Section>
      <Section id="licence" title={words.license}>
        <p>{words.licenseText}</p>
        <p>
          <a href="/sources">{words.attributions}</a>
        </p>
      </Section>
      <PageFoot json="/v1/dataset" />
    </>
  )
}
