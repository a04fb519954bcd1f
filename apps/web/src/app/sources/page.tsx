import { isMissing, type Source } from '@openfrontier/core'
import type { Metadata } from 'next'
import { Fact } from '../../components/fact.tsx'
import { PageFoot } from '../../components/page-foot.tsx'
import { openObservatory } from '../../observatory.ts'
import { recordsBySource } from '../../sources-use.ts'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'
import styles from './sources.module.css'

export async function generateMetadata(): Promise<Metadata> {
  const { sources } = await openObservatory()
  return {
    title: strings.sources.title,
    description: `The ${sources.size} publications that facts were taken from, each with its licence, attribution, date of the copy and what was taken.`,
    alternates: { canonical: '/sources' },
  }
}

const kinds = Object.entries(strings.sources.kinds)

export default async function SourcesPage() {
  const { sources } = await openObservatory()
  const taken = await recordsBySource()
  const text = strings.sources
  return (
    <>
      <h1>{text.title}</h1>
      <p className={`${words.lead} ${words.part}`}>{text.lead}</p>
      {kinds.map(([kind, name]) => {
        const ofKind = [...sources.values()].filter((source) => source.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <section key={kind} className={words.section}>
            <h2>
              {name} <span className={styles.count}>{ofKind.length}</span>
            </h2>
            {ofKind.map((source) => (
              <SourceRecord key={source.id} source={source} taken={taken.get(source.id)} />
            ))}
          </section>
        )
      })}
      <PageFoot json="/v1/sources" />
    </>
  )
}

function SourceRecord({ source, taken }: { readonly source: Source; readonly taken: readonly string[] | undefined }) {
  const text = strings.sources
  return (
    <article id={source.id} className={styles.source}>
      <header>
        <h3>{isMissing(source.address) ? source.title : <a href={source.address}>{source.title}</a>}</h3>
        <p className={styles.publisher}>
          <Fact value={source.publisher}>{(publisher) => publisher}</Fact>
        </p>
        <p className={styles.id}>
          <code>{source.id}</code>
        </p>
      </header>
      <dl className={styles.facts}>
        <div>
          <dt>{text.license}</dt>
          <dd>
            <Fact value={source.license}>{(license) => license}</Fact>
          </dd>
        </div>
        <div>
          <dt>{text.attribution}</dt>
          <dd>{source.attribution}</dd>
        </div>
        <div>
          <dt>{text.retrieved}</dt>
          <dd>{source.retrieved}</dd>
        </div>
        <div>
          <dt>{text.grade}</dt>
          <dd>{strings.grades[source.grade]}</dd>
        </div>
        <div>
          <dt>{text.taken}</dt>
          <dd>
            {taken?.join(', ') ?? text.notCited}
            {source.note && <span className={styles.note}>{source.note}</span>}
          </dd>
        </div>
      </dl>
    </article>
  )
}
