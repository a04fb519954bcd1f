import { formatEstimate, formatNumber, formatValue, type MetricResult } from '@openfrontier/core'
import { detailNumber, detailNumbers, detailText, detailTexts } from '../details.ts'
import { dateInWords } from '../format.ts'
import type { HomeFacts } from './home-facts.ts'

/** The answer of the first page in one sentence: of today, or of the past date asked for. */
export function headline({ lag, asOf, dataThrough }: HomeFacts): string {
  if (lag.kind !== 'estimate') return `How close Chinese and American models are cannot be said as of ${dateInWords(asOf)}`
  const distance = formatValue(Math.abs(lag.value), lag.unit)
  const [follower, leader] = detailText(lag, 'leads') === 'CN' ? ['American', 'Chinese'] : ['Chinese', 'American']
  // The lag is of the day its index reaches to, which may be before the newest of all data.
  return lag.evaluatedOn < dataThrough
    ? `On ${dateInWords(lag.evaluatedOn)} the best ${follower} model stood where the best ${leader} one had stood ${distance} before`
    : `The best ${follower} model stands where the best ${leader} one stood ${distance} ago`
}

/** The same with its uncertainty and how it came, and what voters say. */
export function answer({ lag, trend, arenaGap }: Pick<HomeFacts, 'lag' | 'trend' | 'arenaGap'>): string {
  return [`On the Epoch Capabilities Index the lag is ${inWords(lag)}${course(trend)}.`, preference(arenaGap)].filter(Boolean).join(' ')
}

function course(trend: MetricResult): string {
  const [last, first] = [detailNumber(trend, 'meanOfLast'), detailNumber(trend, 'meanOfFirst')]
  if (trend.kind !== 'estimate' || last === undefined || first === undefined) return ''
  return `; its mean was ${formatValue(first, trend.unit)} over the first twelve months on record and ${formatValue(last, trend.unit)} over the last twelve`
}

/** For search engines and previews: the figure in one line with its date. */
export function liveDescription(lag: MetricResult, asOf: string): string {
  return lag.kind === 'estimate'
    ? `On ${dateInWords(lag.evaluatedOn)} the best Chinese AI model lagged the best American one by ${formatEstimate(lag)} on the Epoch Capabilities Index. With sources, intervals and what it does not show.`
    : `How close Chinese and American AI models are, as of ${dateInWords(asOf)}.`
}

/** An estimate as core words it, or why there is none. */
export function inWords(result: MetricResult): string {
  switch (result.kind) {
    case 'estimate':
      return formatEstimate(result)
    case 'undetermined':
      return `not determined (${result.detail})`
    case 'series':
      return `a series of ${result.points.length} figures`
    default:
      return result satisfies never
  }
}

/** How often voters are expected to prefer the American leader. */
export function winRate(arenaGap: MetricResult): string | undefined {
  const rate = detailNumber(arenaGap, 'expectedWinRate')
  const [low, high] = detailNumbers(arenaGap, 'expectedWinRateInterval')
  if (rate === undefined) return undefined
  const interval =
    low === undefined || high === undefined ? '' : ` (${formatNumber(low, 'win rate')} to ${formatNumber(high, 'win rate')} %)`
  return `${formatValue(rate, 'win rate')}${interval}`
}

function preference(arenaGap: MetricResult): string {
  const rate = winRate(arenaGap)
  return rate === undefined
    ? ''
    : `On LMArena’s text board voters are expected to prefer the best American model in ${rate} of comparisons without a tie.`
}

/** Which models a lag compares. */
export function lagComparison(lag: MetricResult): string | undefined {
  const [leader, leaderOn] = [detailText(lag, 'leaderMatched'), detailText(lag, 'leaderMatchedOn')]
  const [follower, followerOn] = [detailText(lag, 'followerBest'), detailText(lag, 'followerBestOn')]
  if (!leader || !leaderOn || !follower || !followerOn) return undefined
  return `${follower} (released ${dateInWords(followerOn)}) reaches what ${leader} was the first to reach (${dateInWords(leaderOn)})`
}

/** What a trend of the lag compares. */
export function trendComparison(trend: MetricResult): string | undefined {
  const [last, first] = [detailNumber(trend, 'meanOfLast'), detailNumber(trend, 'meanOfFirst')]
  if (trend.kind !== 'estimate' || last === undefined || first === undefined) return undefined
  const word = trend.answer === undefined ? '' : `${trend.answer}: `
  return `${word}mean lag of the last twelve months ${formatValue(last, trend.unit)}, of the first twelve ${formatValue(first, trend.unit)}`
}

/** Which models a gap compares, with their scores. */
export function gapComparison(gap: MetricResult): string | undefined {
  const best = bestOfBoth(gap)
  return best && `${best.us.name} at ${best.us.score} against ${best.cn.name} at ${best.cn.score}`
}

function bestOfBoth(gap: MetricResult) {
  const [us, cn] = [detailNumber(gap, 'bestOfA'), detailNumber(gap, 'bestOfB')]
  if (gap.kind !== 'estimate' || us === undefined || cn === undefined) return undefined
  return {
    us: { name: detailTexts(gap, 'leadersOfA').join(', '), score: formatNumber(us, gap.unit) },
    cn: { name: detailTexts(gap, 'leadersOfB').join(', '), score: formatNumber(cn, gap.unit) },
  }
}

/** The months whose releases the shares of open weights count. */
export function opennessWindow({ openness }: HomeFacts): string {
  const first = openness[0]?.shares[0]?.result
  const [from, to] = first === undefined ? [] : [detailText(first, 'from'), detailText(first, 'to')]
  return from === undefined || to === undefined ? '' : `Released ${dateInWords(from)} to ${dateInWords(to)}.`
}
