import type { Metadata } from 'next'
import { permanentRedirect, redirect } from 'next/navigation'
import { NotFoundView } from '../../../components/not-found-view.tsx'
import { decodedPart } from '../../../decoded-part.ts'
import { unbroken } from '../../../format.ts'
import { ModelPageView } from '../../../models/dossier/model-page.tsx'
import { openDossier } from '../../../models/dossier/open-dossier.ts'
import { standing } from '../../../models/dossier/standing.ts'
import { notFoundMetadata } from '../../../not-found-metadata.ts'
import { openObservatory } from '../../../observatory.ts'

interface Props {
  readonly params: Promise<{ readonly id: readonly string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dossier = await openDossier(idOf(await params))
  if (dossier === undefined) return notFoundMetadata
  const { model } = dossier
  const description = unbroken(`${model.name}: ${standing(dossier)}`)
  return {
    title: model.name,
    description,
    openGraph: { title: model.name, description, url: `/models/${model.id}`, images: [`/og/models/${model.id}`] },
    alternates: { canonical: `/models/${model.id}` },
  }
}

export default async function ModelPage({ params }: Props) {
  const id = idOf(await params)
  const dossier = await openDossier(id)
  return dossier === undefined ? leaveFor(id) : <ModelPageView dossier={dossier} />
}

const idOf = ({ id }: { readonly id: readonly string[] }) => id.map(decodedPart).join('/')

/** A name that stands for one model goes to its record, a former id for good; any other is not found. */
async function leaveFor(name: string) {
  const found = (await openObservatory()).models.resolve(name)
  if (found.kind === 'resolved' && found.via === 'former id') permanentRedirect(`/models/${found.modelId}`)
  if (found.kind === 'resolved') redirect(`/models/${found.modelId}`)
  return <NotFoundView />
}
