import type { Release } from '@openfrontier/core'
import { Fact } from '../components/fact.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import styles from './releases-table.module.css'

/** Dated public acts about a model, oldest first, each with its grade and sources. */
export async function ReleasesTable({ releases }: { readonly releases: readonly Release[] }) {
  const { licenses } = await openObservatory()
  const words = strings.model
  if (releases.length === 0) return <p>{words.noReleases}</p>
  return (
    <ScrollRegion label={words.releases}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{strings.table.date}</th>
            <th scope="col">{words.act}</th>
            <th scope="col">{words.access}</th>
            <th scope="col">{strings.sources.license}</th>
            <th scope="col">{words.grade}</th>
            <th scope="col">{words.sources}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr key={release.id}>
              <td className={table.date}>{release.date}</td>
              <td className={styles.act}>
                {release.act}
                {release.note && <span className={styles.note}>{release.note}</span>}
              </td>
              <td className={styles.short}>{release.access.replaceAll('-', ' ')}</td>
              <td>
                <Fact value={release.license}>{(id) => licenses.get(id)?.name ?? id}</Fact>
              </td>
              <td>{strings.grades[release.grade]}</td>
              <td>
                {release.sources.map((id, place) => (
                  <span key={id}>
                    {place > 0 && ', '}
                    <a href={`/sources#${id}`}>{id}</a>
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
