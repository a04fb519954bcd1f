import type { Metadata } from 'next'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { openObservatory } from '../../observatory.ts'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import { findEverything } from '../../search/find-everything.ts'
import styles from '../../search/search.module.css'
import { SearchForm } from '../../search/search-form.tsx'
import { searchQuerySchema } from '../../search/search-query.ts'
import { words } from '../../search/words.ts'
import text from '../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

// Pages of hits are endless; search engines have the records themselves.
export const metadata: Metadata = {
  title: words.title,
  description: words.hint,
  robots: { index: false },
  alternates: { canonical: '/search' },
}

export default async function SearchPage({ searchParams }: Props) {
  const reading = readQuery(searchQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/search" />
  const { q } = reading.value
  const groups = q === undefined ? [] : findEverything(await openObservatory(), q)
  return (
    <>
      <h1>{words.title}</h1>
      <SearchForm text={q} />
      <p className={text.small}>{words.hint}</p>
      {q !== undefined && groups.length === 0 && <p className={text.part}>{words.none(q)}</p>}
      {groups.map(({ kind, found, hits }) => (
        <section key={kind} className={text.part}>
          <h2>
            {words.kinds[kind]} <span className={styles.found}>{words.first(hits.length, found)}</span>
          </h2>
          <ul className={styles.hits}>
            {hits.map(({ href, name, about }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                {about && <span className={styles.about}>{about}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
