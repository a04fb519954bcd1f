import { claimSchema, indexScoreSchema, labSchema, modelSchema, ratingSchema, releaseSchema } from '@openfrontier/core/entities'
import { createObservatory, emptyRecords, type Observatory, type Snapshot } from '@openfrontier/core/observatory'
import { partNames } from '@openfrontier/dataset'
import type { Terminal } from '../src/cli/terminal.ts'

const unknown = { missing: 'unknown' } as const

const lab = (id: string, name: string, country: string) =>
  labSchema.parse({
    id,
    name,
    nativeName: unknown,
    kind: 'company',
    headquarters: { country, grade: 'S2', howKnown: 'handmade', sources: ['handmade'] },
    parent: unknown,
    founded: unknown,
    aliases: {},
    sources: ['handmade'],
  })

const model = (id: string, name: string, aliases: readonly string[]) =>
  modelSchema.parse({
    id,
    name,
    labs: [id.split('/')[0]],
    family: unknown,
    modality: ['Language'],
    parameters: unknown,
    trainingCompute: unknown,
    bases: unknown,
    aliases: { arena: aliases },
    configurations: [],
    sources: ['handmade'],
  })

const release = (id: string, date: string, open: boolean) =>
  releaseSchema.parse({
    id: `${id}/${date}-${open ? 'weights' : 'api'}`,
    model: id,
    act: open ? 'weights' : 'api',
    date,
    access: open ? 'open-weights' : 'api',
    license: unknown,
    grade: 'S2',
    sources: ['handmade'],
  })

const score = (id: string, label: string, value: number) =>
  indexScoreSchema.parse({
    index: 'eci',
    vintage: '2026-01-31',
    label,
    model: id,
    labs: [id.split('/')[0]],
    value,
    interval: { low: value - 1, high: value + 1, level: 0.9 },
    releasedAsPrinted: unknown,
    accessLabel: unknown,
    source: 'handmade',
  })

const rating = (id: string, label: string, value: number) =>
  ratingSchema.parse({
    board: 'lmarena-text',
    category: 'overall',
    styleControl: true,
    snapshotDate: '2026-01-31',
    label,
    model: id,
    labs: [id.split('/')[0]],
    value,
    interval: { low: value - 5, high: value + 5, level: 0.95 },
    variance: 6,
    votes: 4000,
    licenseLabel: unknown,
    source: 'handmade',
  })

/** A snapshot of four models, small enough to know every answer by heart. */
const snapshot: Snapshot = {
  ...emptyRecords,
  labs: [lab('west', 'West', 'US'), lab('east', 'East', 'CN')],
  models: [
    model('west/one', 'One', ['one-preview']),
    model('west/two', 'Two', ['two', 'second']),
    model('east/three', 'Three', ['three', 'second']),
    model('east/four', 'Four', []),
  ],
  releases: [
    release('west/one', '2025-01-15', false),
    release('west/two', '2025-09-01', false),
    release('east/three', '2025-06-01', true),
    release('east/four', '2025-12-01', true),
  ],
  indexScores: [
    score('west/one', 'One', 140),
    score('west/two', 'Two', 150),
    score('east/three', 'Three', 135),
    score('east/four', 'Four', 145),
  ],
  ratings: [rating('west/two', 'two', 1450), rating('east/four', 'four', 1420)],
  claims: [
    claimSchema.parse({
      id: 'C19',
      kind: 'causal',
      said: 'One thing led to another.',
      saidOn: '2025-12-31',
      restated: 'The first is why there is the second.',
      turnsOn: ['what else happened'],
      doesNotShow: ['what would have been without it'],
      sources: ['handmade'],
    }),
  ],
  manifest: {
    schemaVersion: 1,
    dataThrough: claimSchema.shape.saidOn.parse('2026-01-31'),
    counts: {},
    parts: [{ name: 'catalogue', sha256: '0'.repeat(64), bytes: 1 }],
    sha256: 'f'.repeat(64),
  },
  parts: partNames,
}

export function fixtureObservatory(): Observatory {
  return createObservatory(snapshot)
}

/** A terminal that keeps what is written. */
export function recordingTerminal(): Terminal & { readonly written: () => string; readonly warned: () => string } {
  let [written, warned] = ['', '']
  return {
    colours: false,
    write: (text) => {
      written += text
    },
    warn: (text) => {
      warned += text
    },
    progress: () => undefined,
    written: () => written,
    warned: () => warned,
  }
}
