import type { Metadata } from 'next'
import { PageFoot } from '../../components/page-foot.tsx'
import { documents } from '../../developers/documents.ts'
import { Example } from '../../developers/example.tsx'
import { examples, words } from '../../developers/words.ts'
import { apiUrl } from '../../environment.ts'
import { Section } from '../../models/dossier/dossier-section.tsx'
import { openObservatory } from '../../observatory.ts'
import text from '../../styles/words.module.css'

export const metadata: Metadata = { title: words.title, description: words.lead, alternates: { canonical: '/developers' } }

export default async function DevelopersPage() {
  const api = apiUrl()
  const { inputs: _inputs, details: _details, parameters: _parameters, ...lag } = answerOf((await openObservatory()).metric('frontier-lag'))
  return (
    <>
      <h1>{words.title}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.lead}</p>
      <Section id="library" title={words.library}>
        <p>{words.libraryLead}</p>
        <Example label={words.library} code={examples.library} />
      </Section>
      <Section id="command" title={words.command}>
        <p>{words.commandLead}</p>
        <Example label={words.command} code={examples.command} />
      </Section>
      <Section id="api" title={words.api}>
        <p>{words.apiLead}</p>
        <Example label={words.api} code={examples.api(api)} />
      </Section>
      <Section id="answer" title={words.read}>
        <p>{words.readLead}</p>
        <Example label={words.read} code={JSON.stringify(lag, null, 2)} />
      </Section>
      <Section id="more" title={words.more}>
        <ul>
          {Object.entries(documents).map(([name, { title, about }]) => (
            <li key={name}>
              <a href={`/developers/${name}`}>{title}</a>: {about}
            </li>
          ))}
          <li>
            <a href={`${api}/docs`}>{words.reference}</a>
          </li>
          <li>
            <a href="/metrics">{words.measures}</a>
          </li>
          <li>
            <a href="/data">{words.data}</a>
          </li>
        </ul>
      </Section>
      <PageFoot json="/openapi.json" />
    </>
  )
}

/** The figure as anybody gets it; what would fill pages is left out by the caller. */
const answerOf = (result: object): Readonly<Record<string, unknown>> => ({ ...result })
