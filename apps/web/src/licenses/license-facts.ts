import { isMissing, known, type License, type ModelSummary, type Release } from '@openfrontier/core'
import { emptyCell, factCell, linkCell, numberCell, textCell } from '../figures/cells.ts'
import type { DataTable } from '../figures/figure-data.ts'
import { formatAmount } from '../format.ts'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import { words } from './words.ts'

let counts: ReadonlyMap<string, number> | undefined

/** How many models' weights stand under each licence on the date of the snapshot. */
export async function modelsByLicense(): Promise<ReadonlyMap<string, number>> {
  counts ??= countModels((await openObservatory()).models.list())
  return counts
}

function countModels(models: readonly ModelSummary[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const { license } of models) if (license) found.set(license.id, (found.get(license.id) ?? 0) + 1)
  return found
}

/** All licences, those most used first. */
export async function licensesTable(): Promise<DataTable> {
  const { licenses } = await openObservatory()
  const used = await modelsByLicense()
  const { columns } = words
  const commercial = ({ facets: { commercialUse } }: License) =>
    isMissing(commercialUse.value)
      ? textCell(strings.missing[commercialUse.value.missing])
      : textCell(commercialUse.value.replaceAll('-', ' '))
  return {
    columns: [
      { name: columns.license },
      { name: columns.models, number: true },
      { name: columns.class },
      { name: columns.osi },
      { name: columns.commercial },
      { name: columns.valid, date: true },
      { name: columns.grade },
    ],
    rows: [...licenses.values()]
      .sort((x, y) => (used.get(y.id) ?? 0) - (used.get(x.id) ?? 0) || (x.id < y.id ? -1 : 1))
      .map((license) => [
        linkCell(license.name, `/licenses/${license.id}`),
        numberCell(formatAmount(used.get(license.id) ?? 0), used.get(license.id) ?? 0),
        textCell(license.class),
        factCell(license.osiApproved, (approved) => textCell(approved ? 'yes' : 'no')),
        commercial(license),
        textCell([license.validFrom, license.validTo && `${words.replaced} ${license.validTo}`].filter(Boolean).join(', ')),
        textCell(strings.grades[license.grade]),
      ]),
  }
}

/** A change of the licence of a model's weights. */
export interface Relicensing {
  readonly release: Release
  readonly from: string
  readonly to: string
}

/** Every change of the licence of weights from one known licence to another, newest first. */
export async function relicensings(): Promise<readonly Relicensing[]> {
  const { facts } = await openObservatory()
  const found: Relicensing[] = []
  for (const releases of facts.releasesByModel.values()) {
    let before: string | undefined
    for (const release of releases) {
      const license = release.access === 'open-weights' ? known(release.license) : undefined
      if (license === undefined) continue
      if (before !== undefined && before !== license) found.push({ release, from: before, to: license })
      before = license
    }
  }
  return found.sort((x, y) => (x.release.date < y.release.date ? 1 : -1))
}

/** Changes of licence as a table. */
export async function relicensingsTable(changes: readonly Relicensing[]): Promise<DataTable> {
  const { licenses, models } = await openObservatory()
  const license = (id: string) => linkCell(licenses.get(id)?.name ?? id, `/licenses/${id}`)
  return {
    columns: [
      { name: words.columns.model },
      { name: strings.table.date, date: true },
      { name: 'From' },
      { name: 'To' },
      { name: words.columns.grade },
      { name: words.sources },
    ],
    rows: changes.map(({ release, from, to }) => [
      linkCell(models.get(release.model)?.model.name ?? release.model, `/models/${release.model}`),
      textCell(release.date),
      license(from),
      license(to),
      textCell(strings.grades[release.grade]),
      linkCell(release.sources.join(', '), `/sources#${release.sources[0] ?? ''}`),
    ]),
  }
}

/** Releases that stand under a licence, newest first. */
export async function boundTable(id: string): Promise<DataTable> {
  const { facts, models } = await openObservatory()
  const releases = facts.snapshot.releases.filter(({ license }) => license === id).sort((x, y) => (x.date < y.date ? 1 : -1))
  return {
    columns: [
      { name: words.columns.model },
      { name: strings.table.date, date: true },
      { name: strings.model.act },
      { name: strings.model.access },
      { name: 'Artefact' },
      { name: words.columns.grade },
    ],
    rows: releases.map((release) => [
      linkCell(models.get(release.model)?.model.name ?? release.model, `/models/${release.model}`),
      textCell(release.date),
      textCell(release.act),
      textCell(release.access.replaceAll('-', ' ')),
      release.artefact === undefined ? emptyCell : textCell(`${release.artefact.host}/${release.artefact.repository}`),
      textCell(strings.grades[release.grade]),
    ]),
  }
}
