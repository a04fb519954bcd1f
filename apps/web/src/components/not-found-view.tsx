import { headers } from 'next/headers'
import { decodedPart } from '../decoded-part.ts'
import { openObservatory } from '../observatory.ts'
import { SearchForm } from '../search/search-form.tsx'
import { strings } from '../strings.ts'
import words from '../styles/words.module.css'

/** For every address that names nothing; where it looks like a model's name, the near ones are listed, never taken. */
export async function NotFoundView() {
  const path = (await headers()).get('x-openfrontier-path') ?? ''
  const near = await nearModels(path)
  return (
    <>
      <p className={words.eyebrow}>404</p>
      <h1>{strings.notFound.title}</h1>
      <p className={words.part}>
        {strings.notFound.lead} <code>{path}</code>
      </p>
      {near.length > 0 && (
        <section className={words.part}>
          <h2>{strings.notFound.near}</h2>
          <ul>
            {near.map((id) => (
              <li key={id}>
                <a href={`/models/${id}`}>{id}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SearchForm text={wordsOf(path)} />
      <p className={words.part}>
        <a href="/">{strings.notFound.home}</a>
      </p>
    </>
  )
}

/** What to look for instead: the last part of the address, without its hyphens. */
const wordsOf = (path: string) =>
  decodedPart(path.split('/').at(-1) ?? '')
    .replace(/[-_]+/g, ' ')
    .slice(0, 100)

async function nearModels(path: string): Promise<readonly string[]> {
  if (!path.startsWith('/models/')) return []
  const { models } = await openObservatory()
  const found = models.resolve(decodedPart(path.slice('/models/'.length)))
  switch (found.kind) {
    case 'not-found':
      return found.near
    case 'ambiguous':
      return found.candidates
    case 'resolved':
      return [found.modelId]
    default:
      return found satisfies never
  }
}
