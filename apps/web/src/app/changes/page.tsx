import type { Metadata } from 'next'
import styles from '../../changes/changes.module.css'
import { ChangesList } from '../../changes/changes-list.tsx'
import { changesQuerySchema } from '../../changes/changes-query.ts'
import { changeKinds, listChanges } from '../../changes/list-changes.ts'
import { words } from '../../changes/words.ts'
import { PageFoot } from '../../components/page-foot.tsx'
import { WrongQuery } from '../../components/wrong-query.tsx'
import { formatAmount } from '../../format.ts'
import { openObservatory } from '../../observatory.ts'
import { queryString } from '../../query/query-string.ts'
import { type RawQuery, readQuery } from '../../query/read-query.ts'
import controls from '../../styles/controls.module.css'
import text from '../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

export const metadata: Metadata = {
  title: words.title,
  description: words.lead,
  alternates: { canonical: '/changes' },
}

const mostShown = 100

export default async function ChangesPage({ searchParams }: Props) {
  const reading = readQuery(changesQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path="/changes" />
  const { kind, since, until } = reading.value
  const all = await listChanges(await openObservatory())
  const found = all.filter(
    (change) =>
      (kind === undefined || change.kind === kind) &&
      (since === undefined || change.date >= since) &&
      (until === undefined || change.date <= until),
  )
  const shown = found.slice(0, mostShown)
  const next = found[mostShown]
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <p className={text.part}>
        <a href="/changes.atom">{words.feed}</a>
      </p>
      <form className={styles.form} action="/changes" method="get" aria-label={words.kind}>
        <label className={controls.field}>
          {words.kind}
          <select name="kind" defaultValue={kind ?? ''}>
            <option value="">{words.any}</option>
            {changeKinds.map((each) => (
              <option key={each} value={each}>
                {words.kinds[each]}
              </option>
            ))}
          </select>
        </label>
        <label className={controls.field}>
          {words.since}
          <input type="date" name="since" defaultValue={since} />
        </label>
        <button className={controls.button} type="submit">
          {words.show}
        </button>
      </form>
      {shown.length === 0 ? <p>{words.none}</p> : <ChangesList changes={shown} />}
      {next && (
        <p className={text.part}>
          <a href={`/changes${queryString({ kind, since, until: next.date })}`}>{formatAmount(found.length - mostShown)} earlier</a>
        </p>
      )}
      <PageFoot json="/v1/releases" />
    </>
  )
}
