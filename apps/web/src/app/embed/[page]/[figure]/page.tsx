import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WrongQuery } from '../../../../components/wrong-query.tsx'
import { siteUrl } from '../../../../environment.ts'
import { EmbeddedFigure } from '../../../../figures/embedded-figure.tsx'
import { figureAddress } from '../../../../figures/figure-address.ts'
import { pageFigures } from '../../../../figures/page-figures.ts'
import { queryString } from '../../../../query/query-string.ts'
import type { RawQuery } from '../../../../query/read-query.ts'

interface Props {
  readonly params: Promise<{ readonly page: string; readonly figure: string }>
  readonly searchParams: Promise<RawQuery>
}

async function open({ params, searchParams }: Props) {
  const [{ page, figure: id }, raw] = await Promise.all([params, searchParams])
  const found = await pageFigures(page, raw)
  if (found.kind === 'wrong') return found
  const figure = found.kind === 'figures' ? found.figures.find((each) => each.id === id) : undefined
  const given = Object.fromEntries(Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  const address = figureAddress(page, queryString(given), id)
  return figure === undefined ? { kind: 'none' as const } : { kind: 'figure' as const, figure, address }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const opened = await open(props)
  // The page it stands on is the one to be found.
  const robots = { index: false }
  if (opened.kind !== 'figure') return { robots }
  const { title, subtitle } = opened.figure.drawing.description
  return { title, description: subtitle, robots, alternates: { canonical: opened.address } }
}

/** A figure by itself, for a frame on another site: `/embed/frontier/gaps-now?top=3`, `/embed/model/prices?id=deepseek/deepseek-r1`. */
export default async function EmbedPage(props: Props) {
  const opened = await open(props)
  if (opened.kind === 'none') notFound()
  if (opened.kind === 'wrong') return <WrongQuery problems={opened.problems} path="/" />
  return <EmbeddedFigure figure={opened.figure} address={`${siteUrl()}${opened.address}`} />
}
