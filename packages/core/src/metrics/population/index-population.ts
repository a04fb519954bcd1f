import type { IsoDate } from '../../entities/index.ts'
import { dayNumber, isMissing, known, latestDay } from '../../entities/index.ts'
import type { Facts } from '../../observatory/facts.ts'
import { errorFromInterval, knownLabs, openOn, type Population, releaseDay, type ScoredModel } from './scored-models.ts'

export interface IndexSelection {
  readonly asOf: IsoDate
  readonly vintage: VintageChoice
  readonly dates: 'release' | 'as-printed'
  readonly widestInterval?: number | undefined
}

export type VintageChoice = 'as-known' | 'neighbouring' | IsoDate

/**
 * The models of one state of the index. Before the first state it is a reconstruction from the oldest one, and says so.
 * `undefined` where the asked-for vintage does not exist.
 */
export function indexPopulation(facts: Facts, selection: IndexSelection): Population | undefined {
  const vintage = chooseVintage(facts, selection)
  if (vintage === undefined) return undefined
  const evaluatedOn = selection.asOf < vintage ? selection.asOf : vintage
  const published = facts.indexScores('eci', vintage)
  const widest = selection.widestInterval
  const scores = published.filter(
    (score) => widest === undefined || isMissing(score.interval) || score.interval.high - score.interval.low <= widest,
  )
  const hasIntervals = scores.some((score) => !isMissing(score.interval))
  const refits = facts.snapshot.indexDraws?.find((draws) => draws.index === 'eci' && draws.vintage === vintage)
  const columns = new Map(refits?.labels.map((label, column) => [label, column]))
  // Joint draws serve only where they hold every model: half joint and half marginal would be neither.
  const jointDraws = scores.every((score) => columns.has(score.label)) ? refits : undefined
  let undated = 0
  const rows = scores.map((score): ScoredModel => {
    const model = known(score.model)
    const released = known(score.releasedAsPrinted)
    const printed = released === undefined ? undefined : dayNumber(latestDay(released))
    const day = selection.dates === 'release' ? releaseDay(facts, model, printed) : printed
    if (day === undefined) undated += 1
    return {
      label: score.label,
      ...(model && { model }),
      labs: knownLabs(score.labs),
      value: score.value,
      interval: score.interval,
      // The two models that set the scale have no error by construction; elsewhere a missing interval is a missing error.
      ...(isMissing(score.interval)
        ? score.interval.missing === 'not-applicable' && { error: { below: 0, above: 0 } }
        : { error: errorFromInterval(score.value, score.interval) }),
      ...(columns.has(score.label) && { draw: columns.get(score.label) ?? 0 }),
      ...(day !== undefined && { day }),
      openWeights: openOn(facts, model, dayNumber(evaluatedOn)),
    }
  })
  return {
    rows,
    name: `${rows.length} models of the Epoch Capabilities Index as of ${vintage}`,
    unit: 'index points',
    evaluatedOn,
    ...(jointDraws && { jointDraws }),
    errorModel: jointDraws
      ? 'joint: refits of the index on scores resampled within each model, so that errors keep their correlation'
      : hasIntervals
        ? 'marginal: simulated from the published 90 % intervals, errors of models taken as independent though models that share benchmarks err together'
        : 'none: this vintage was published without intervals',
    caveats: [
      ...(selection.asOf < vintage
        ? [
            `Reconstruction: the vintage of ${vintage} is used for ${selection.asOf}, since a model's score then was not what a later fit says.`,
          ]
        : []),
      ...(undated > 0 ? [`${undated} models without a release date are left out.`] : []),
      ...(scores.length < published.length
        ? [`${published.length - scores.length} models with an interval wider than ${widest} points are left out.`]
        : []),
      'The index is refitted at every update; its points are not percent.',
    ],
    inputs: [
      { kind: 'vintage', id: `eci/${vintage}` },
      ...[...new Set(scores.map((score) => score.source))].sort().map((id) => ({ kind: 'source' as const, id })),
    ],
  }
}

/** The vintage asked for, by its name or its relation to the one known on `asOf`. */
function chooseVintage(facts: Facts, selection: IndexSelection): IsoDate | undefined {
  const vintages = facts.vintages('eci')
  const known = vintages.filter((date) => date <= selection.asOf).at(-1) ?? vintages[0]
  if (selection.vintage === 'as-known') return known
  if (selection.vintage !== 'neighbouring') return vintages.find((date) => date === selection.vintage)
  // A vintage without intervals can settle nothing, so it is no neighbour worth asking.
  const others = vintages.filter((date) => date !== known && facts.indexScores('eci', date).some((score) => 'low' in score.interval))
  return others.filter((date) => known !== undefined && date < known).at(-1) ?? others[0]
}
