import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressOf, documents, readDocument } from '../../../developers/documents.ts'
import { parseMarkdown } from '../../../developers/markdown.ts'
import { MarkdownView } from '../../../developers/markdown-view.tsx'

interface Props {
  readonly params: Promise<{ readonly document: string }>
}

/** A document of the repository under its name, or `undefined` where there is none. */
const documentOf = (name: string) => (Object.hasOwn(documents, name) ? documents[name] : undefined)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document: name } = await params
  const document = documentOf(name)
  if (document === undefined) return {}
  return { title: document.title, description: `${document.title}: ${document.about}.`, alternates: { canonical: `/developers/${name}` } }
}

export default async function DocumentPage({ params }: Props) {
  const document = documentOf((await params).document)
  if (document === undefined) notFound()
  return (
    <>
      <MarkdownView tokens={parseMarkdown(await readDocument(document))} addressOf={(to) => addressOf(to, document)} />
      <p>
        <a href="/developers">All for developers</a>
      </p>
    </>
  )
}
