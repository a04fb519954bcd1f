import type { FrontierDescription } from '../frontier/description.ts'
import type { SpecificationCurveDescription } from '../specification/description.ts'

const foot = { n: 204, dataThrough: '2026-08-11', source: 'An index', doesNotShow: 'what the benchmarks leave out.' }

/** Invented records, close to how the frontier went. */
export const steps: FrontierDescription = {
  title: 'The best Chinese model is five points behind',
  subtitle: 'Running best of each side by release date',
  unit: 'index points',
  asOf: '2026-08-11',
  kind: 'steps',
  intervalLevel: 0.9,
  series: [
    {
      id: 'US',
      name: 'United States',
      points: [
        { date: '2024-05-13', value: 129, low: 126, high: 131, label: 'Model A' },
        { date: '2025-01-20', value: 146.5, low: 144, high: 148, label: 'Model B' },
        { date: '2026-06-09', value: 161.5, low: 159, high: 164, label: 'Model C' },
      ],
    },
    {
      id: 'CN',
      name: 'China',
      points: [
        { date: '2024-06-07', value: 121, low: 118, high: 124, label: 'Model D' },
        { date: '2026-07-15', value: 157, low: 154.5, high: 159.5, label: 'Model E <preview> & "friends"' },
      ],
    },
  ],
  foot,
}

/** Invented snapshots of a board: a change of method, and a gap of more than 60 days. */
export const snapshots: FrontierDescription = {
  ...steps,
  title: 'The gap on the board',
  unit: 'Arena points',
  kind: 'dated-points',
  breaks: ['2026-02-01'],
  series: [
    {
      id: 'US',
      name: 'United States',
      points: ['2026-01-10', '2026-01-20', '2026-02-05', '2026-03-01', '2026-07-01', '2026-08-01'].map((date, index) => ({
        date,
        value: 1400 + 12 * index,
        low: 1395 + 12 * index,
        high: 1405 + 12 * index,
        label: index < 3 ? 'model-one' : 'model-two',
      })),
    },
  ],
}

export const specifications: SpecificationCurveDescription = {
  title: 'Seven months holds for one index of two',
  subtitle: 'Lag by how it is measured, 90 % intervals',
  groups: [
    {
      unit: 'months',
      threshold: 7,
      rows: [
        { id: 'arena', label: 'Text Arena, overall', dimension: 'index', primary: false, value: 8.8, low: 7.3, high: 11.6, meets: 'yes' },
        {
          id: 'main',
          label: 'ECI, headquarters',
          dimension: 'index',
          primary: true,
          value: 5.6,
          low: 3.1,
          high: 8.9,
          meets: 'indeterminate',
        },
        {
          id: 'open',
          label: 'Open-weight models only',
          dimension: 'population',
          primary: false,
          value: -1.3,
          low: -4,
          high: 0.8,
          meets: 'no',
        },
        { id: 'none', label: 'Coding', dimension: 'population', primary: false, meets: 'indeterminate', note: 'not reached' },
      ],
    },
    {
      unit: 'share',
      rows: [{ id: 'share', label: 'Derivatives', dimension: '', primary: false, value: 0.632, low: 0.61, high: 0.655, meets: 'yes' }],
    },
  ],
  foot: { ...foot, n: '5 specifications' },
}
