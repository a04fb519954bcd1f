import { type IsoDate, isMissing, latestDay, type Release } from '@openfrontier/core/entities'
import type { Facts, Observatory } from '@openfrontier/core/observatory'
import type { Change } from './change.ts'

/** Every dated change that the snapshot tells of up to its date, newest first. */
export function changesOf({ facts }: Observatory): readonly Change[] {
  const { releases, events, claimHistories } = facts.snapshot
  const changes: Change[] = [
    ...releases.map((release) => releaseChange(facts, release)),
    ...events.map(
      (event): Change => ({
        id: `event:${event.id}`,
        date: latestDay(event.date),
        kind: 'event',
        act: event.kind,
        title: event.what,
        ...(event.model && { model: event.model }),
        ...(event.lab && { lab: event.lab }),
        sources: event.sources,
        address: `/v1/events/${event.id}`,
      }),
    ),
    ...facts.vintages('eci').map((vintage) => vintageChange(facts, vintage)),
    ...(claimHistories ?? []).flatMap((history) =>
      history.changes.map(
        ({ asOf, from, to }): Change => ({
          id: `verdict:${history.id}:${asOf}`,
          date: asOf,
          kind: 'verdict',
          act: to,
          title: `Verdict on ${history.id} moves from ${from} to ${to}`,
          claim: history.id,
          sources: [],
          address: `/v1/claims/${history.id}/history`,
        }),
      ),
    ),
  ]
  const past = changes.filter(({ date }) => date <= facts.dataThrough)
  return past.sort((x, y) => (x.date !== y.date ? (x.date < y.date ? 1 : -1) : x.id < y.id ? -1 : 1))
}

function releaseChange(facts: Facts, release: Release): Change {
  const model = facts.models.get(release.model)
  const license = isMissing(release.license) ? undefined : release.license
  return {
    id: `release:${release.id}`,
    date: latestDay(release.date),
    kind: 'release',
    act: release.act,
    title: `${model?.name ?? release.model}: ${actWords[release.act]}${license === undefined ? '' : ` under ${license}`}`,
    model: release.model,
    ...(model?.labs[0] && { lab: model.labs[0] }),
    sources: release.sources,
    address: `/v1/releases/${release.id}`,
  }
}

const actWords: Readonly<Record<Release['act'], string>> = {
  weights: 'weights released',
  api: 'offered by API',
  product: 'offered in a product',
  announcement: 'announced',
  staged: 'released in stages',
  relicense: 'relicensed',
  deprecation: 'deprecated',
  retirement: 'retired',
}

function vintageChange(facts: Facts, vintage: IsoDate): Change {
  const scores = facts.indexScores('eci', vintage)
  const [best] = scores
  return {
    id: `index-vintage:eci:${vintage}`,
    date: vintage,
    kind: 'index-vintage',
    act: 'eci',
    title: `Epoch Capabilities Index of ${vintage}: ${scores.length} models${best === undefined ? '' : `, best ${best.label}`}`,
    sources: best === undefined ? [] : [best.source],
    address: `/v1/index-scores?vintage=${vintage}`,
  }
}
