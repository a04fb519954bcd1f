import type { TableReader } from '../tables/columns.ts'
import { dailyUniverses, firstDayOfMonth, lastDayOfMonth, lastDayOfWeek, monthlyUniverses, weeklyUniverses } from './copies.ts'

type Reader = TableReader<'adoption'>

/** The cell in which the day of each copy is put before the rows are read. */
const copyDate = 'copied'

/** The row that sums up all models below the fiftieth. */
const restOfModels = 'OTHERS_ROW'

export const daily: Reader = {
  table: 'adoption',
  columns: {
    universe: { from: 'src', words: dailyUniverses },
    measure: { always: 'tokens' },
    kind: { derive: ({ country = '' }) => (country === restOfModels ? 'rest' : 'model') },
    label: 'model_permaslug',
    from: 'date',
    to: 'date',
    value: 'total_tokens',
    unit: { always: 'count' },
    country: 'country',
    copy: 'src',
  },
  unread: [],
  snapshotDate: copyDate,
}

type LastDay = (cells: Readonly<Record<string, string>>) => string

/** A share by month under one column. */
function monthlyShare(column: string, kind: string, label: string, lastDay: LastDay): Reader {
  return {
    table: 'adoption',
    columns: {
      universe: { from: 'src', words: monthlyUniverses },
      measure: { always: 'tokens' },
      kind: { always: kind },
      label: { always: label },
      from: { derive: ({ month = '' }) => firstDayOfMonth(month) },
      to: { derive: lastDay },
      value: column,
      unit: { always: 'share' },
      copy: 'src',
      days: 'days',
    },
    unread: ['total_tokens', 'cn_share_of_cn_us', 'open_weight_share_low_facets', 'open_weight_share_high_facets'],
    snapshotDate: copyDate,
    alsoNeeded: ['month'],
  }
}

export function monthly(lastDay: LastDay): readonly Reader[] {
  return [
    monthlyShare('cn_share_of_all', 'country', 'CN', lastDay),
    monthlyShare('us_share_of_all', 'country', 'US', lastDay),
    monthlyShare('stealth_share', 'rest', 'stealth', lastDay),
    monthlyShare('others_row_share', 'rest', 'others', lastDay),
  ]
}

function weeklyShare(column: string, kind: string, label: string): Reader {
  return {
    table: 'adoption',
    columns: {
      universe: { from: 'source_repo', words: weeklyUniverses },
      measure: { always: 'tokens' },
      kind: { always: kind },
      label: { always: label },
      from: 'week_start',
      to: { derive: lastDayOfWeek },
      value: column,
      unit: { always: 'share' },
      copy: 'source_repo',
      days: 'days_covered',
    },
    unread: ['total_tokens', 'cn_share_of_cn_us'],
    snapshotDate: copyDate,
  }
}

export const weekly: readonly Reader[] = [
  weeklyShare('cn_share_of_all', 'country', 'CN'),
  weeklyShare('us_share_of_all', 'country', 'US'),
  weeklyShare('eu_share_of_all', 'region', 'EU'),
  weeklyShare('stealth_share_of_all', 'rest', 'stealth'),
  weeklyShare('others_row_share_of_all', 'rest', 'others'),
]

const openness = {
  universe: { always: 'openrouter-facets' },
  measure: { always: 'tokens' },
  from: { derive: ({ month = '' }) => firstDayOfMonth(month) },
  to: { derive: ({ month = '', copied = '' }) => lastDayOfMonth(month, copied) },
  copy: 'source_repo',
} as const

function opennessTokens(column: string, kind: string, label: string): Reader {
  return {
    table: 'adoption',
    columns: { ...openness, kind: { always: kind }, label: { always: label }, value: column, unit: { always: 'count' } },
    unread: ['source_commit'],
    snapshotDate: copyDate,
    alsoNeeded: ['month', 'as_of'],
  }
}

export const openShares: readonly Reader[] = [
  opennessTokens('open_tokens', 'access', 'open'),
  opennessTokens('closed_tokens', 'access', 'closed'),
  opennessTokens('unknown_tokens', 'rest', 'unknown'),
  opennessTokens('other_tokens', 'rest', 'others'),
  {
    table: 'adoption',
    columns: {
      ...openness,
      kind: { always: 'access' },
      label: { always: 'open weights' },
      // As printed: the lower counts what is not known as closed, the upper leaves it out.
      low: 'open_share_low',
      high: 'open_share_high',
      unit: { always: 'share' },
    },
    unread: ['source_commit'],
    snapshotDate: copyDate,
    alsoNeeded: ['month', 'as_of'],
  },
]
