import type { TimelineDescription, TimelineMark } from '@openfrontier/charts'
import { earliestDay, type License, latestDay, type Release } from '@openfrontier/core'
import { sideOf } from '../../components/country.tsx'
import { factCell, linkCell, textCell } from '../../figures/cells.ts'
import type { FigureData } from '../../figures/figure-data.ts'
import { partialDateInWords } from '../../format-partial.ts'
import { strings } from '../../strings.ts'
import type { Dossier } from './open-dossier.ts'
import { words } from './words.ts'

/** Dated acts about a model on a line: its weights above, its service below. */
export function releasesFigure(dossier: Dossier, licenses: ReadonlyMap<string, License>): FigureData | undefined {
  const { model, releases, summary, asOf } = dossier
  if (releases.length === 0) return undefined
  const side = sideOf(summary.countries[0] ?? '')
  const mark = (release: Release): TimelineMark => {
    const license = typeof release.license === 'string' ? (licenses.get(release.license)?.name ?? release.license) : undefined
    const label = [release.act, license].filter(Boolean).join(', ')
    const [from, to] = [earliestDay(release.date), latestDay(release.date)]
    return {
      id: release.id,
      from,
      ...(to > from && { to }),
      label,
      words: `${label}, ${partialDateInWords(release.date)}`,
      side,
      hollow: release.access !== 'open-weights',
    }
  }
  const open = releases.filter(({ access }) => access === 'open-weights')
  const closed = releases.filter(({ access }) => access !== 'open-weights')
  const first = summary.firstPublic && partialDateInWords(summary.firstPublic.date)
  const description: TimelineDescription = {
    title: words.releasesTitle(model.name, first, releases.length),
    subtitle: words.releasesSubtitle,
    asOf,
    lanes: [
      { name: words.weights, marks: open.map(mark) },
      { name: words.service, marks: closed.map(mark) },
    ],
    foot: {
      n: `${releases.length} ${releases.length === 1 ? 'act' : 'acts'}`,
      dataThrough: asOf,
      source: sourcesInWords(releases, dossier),
      doesNotShow: words.releasesDoesNotShow,
    },
  }
  const { columns } = words
  return {
    id: 'releases',
    drawing: { kind: 'timeline', description },
    table: {
      columns: [columns.date, columns.act, columns.access, columns.license, columns.grade, columns.source].map((name, place) => ({
        name,
        date: place === 0,
      })),
      rows: releases.map((release) => [
        textCell(release.date),
        textCell(release.note === undefined ? release.act : `${release.act}. ${release.note}`),
        textCell(release.access.replaceAll('-', ' ')),
        factCell(release.license, (id) => linkCell(licenses.get(id)?.name ?? id, `/licenses/${id}`)),
        textCell(strings.grades[release.grade]),
        linkCell(release.sources.join(', '), `/sources#${release.sources[0] ?? ''}`),
      ]),
    },
    json: `/v1/models/${model.id}`,
  }
}

/** Publishers of the records shown, by their attribution, the first three named. */
export function sourcesInWords(
  rows: readonly { readonly source?: string | undefined; readonly sources?: readonly string[] | undefined }[],
  { sources }: Pick<Dossier, 'sources'>,
): string {
  const ids = new Set(rows.flatMap(({ source, sources: several }) => [...(several ?? []), ...(source === undefined ? [] : [source])]))
  const lines = [...new Set(sources.filter(({ id }) => ids.has(id)).map(({ attribution }) => attribution))]
  return lines.length > 3 ? `${lines.slice(0, 3).join('; ')}; and ${lines.length - 3} more below` : lines.join('; ')
}
