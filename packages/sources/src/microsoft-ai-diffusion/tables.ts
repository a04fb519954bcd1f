import type { TableReader } from '../tables/columns.ts'

type Reader = TableReader<'adoption'>

export interface Period {
  readonly column: string
  readonly from: string
  readonly to: string
}

export const periods: readonly Period[] = [
  { column: 'H1 2025 AI Diffusion', from: '2025-01-01', to: '2025-06-30' },
  { column: 'H2 2025 AI Diffusion', from: '2025-07-01', to: '2025-12-31' },
  { column: 'Q1 2026 AI Diffusion', from: '2026-01-01', to: '2026-03-31' },
]

/** Share of people of working age who used an AI product, by economy; group and code are put beside it by name. */
export function diffusion({ column, from, to }: Period): Reader {
  return {
    table: 'adoption',
    columns: {
      universe: { always: 'microsoft-ai-diffusion' },
      measure: { always: 'users-share' },
      kind: { always: 'country' },
      label: 'Economy',
      from: { always: from },
      to: { always: to },
      value: { from: column, rewrite: shareOfPercent },
      unit: { always: 'share' },
      incomeGroup: { derive: ({ incomeGroup = '' }) => incomeGroup },
      alpha3: { derive: ({ alpha3 = '' }) => alpha3 },
    },
    unread: periods.map((period) => period.column),
  }
}

/** `59.40%` is 0.594: the point is moved in the text, so that no digit is made up. */
function shareOfPercent(cell: string): string {
  const match = /^(\d{1,3})(?:\.(\d+))?%$/.exec(cell)
  if (match === null) return cell
  const digits = (match[1] ?? '').padStart(3, '0')
  return `${digits.slice(0, 1)}.${digits.slice(1)}${match[2] ?? ''}`
}

/** The groups the publication's own table gives the economies: those of fiscal year 2026. */
export const incomeGroups: TableReader<'countries'> = {
  table: 'countries',
  columns: { alpha3: 'iso3', name: 'economy', incomeGroup: 'wb_income_group_fy26', year: { always: '2026' } },
  // The same figures as in the published file.
  unread: ['h1_2025_pct', 'h2_2025_pct', 'q1_2026_pct'],
}

/** Ends of the map's bins as printed. The last bin has no upper end but the whole. */
const lows = { '<=5%': '0', '6-10%': '0.06', '11-15%': '0.11', '16-20%': '0.16', '21-25%': '0.21', '>25%': '0.25' }
const highs = { '<=5%': '0.05', '6-10%': '0.1', '11-15%': '0.15', '16-20%': '0.2', '21-25%': '0.25', '>25%': '1' }

/** DeepSeek's share of usage by country, read off a map of the report in six bins. */
export const deepseekBins: Reader = {
  table: 'adoption',
  columns: {
    universe: { always: 'microsoft-deepseek-share' },
    measure: { always: 'users-share' },
    kind: { always: 'country' },
    // The names of three territories are left blank.
    label: { derive: ({ country = '', iso3 = '' }) => (country === '' ? iso3 : country) },
    from: { always: '2025-07-01' },
    to: { always: '2025-12-31' },
    low: { from: 'deepseek_share_bin', words: lows },
    high: { from: 'deepseek_share_bin', words: highs },
    unit: { always: 'share' },
    confidence: 'confidence',
    incomeGroup: 'wb_income_group_fy26',
    alpha3: 'iso3',
  },
  unread: ['pixel_agreement', 'pixels_sampled', 'wb_region'],
  alsoNeeded: ['country'],
}
