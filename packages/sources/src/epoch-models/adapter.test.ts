import { describe, expect, it } from 'vitest'
import { epochModels } from './adapter.ts'

const listHeader =
  'Model,Organization,Publication date,Domain,Parameters,Parameters notes,Training compute (FLOP),Confidence,Country (of organization),Base model,Model accessibility'
const versionsHeader =
  'Model,id_model_version,Display name,Organization,Country (of organization),Version release date,Model accessibility,Publication date,Training compute (FLOP),Confidence,model_group,slug'
const glm =
  'GLM-5.3,Z.ai,2026-08-01,Language,744000000000.0,"Table 1:\n744B ""total"", 40B active\n",4.42e+24,Likely,"China,China",,Open weights (unrestricted)'
const grok =
  'Grok 4.6,grok-4.6_high,Grok 4.6 (high),xAI,United States of America,2026-08-12,API access,2026-08-12,,Unknown,Grok 4.6,grok-4-6'

function files({ notable = [glm], versions = [grok] }: { notable?: readonly string[]; versions?: readonly string[] } = {}) {
  return [
    { path: 'epoch/models/epoch_notable_ai_models.csv', text: [listHeader, ...notable, ''].join('\n') },
    {
      path: 'epoch/models/epoch_large_scale_ai_models.csv',
      text: `${listHeader}\n${glm}\nJais-70B ,G42,2024-08-01,Language,,,,,,,\n`,
    },
    { path: 'epoch/models/epoch_benchmarked_models.csv', text: [versionsHeader, ...versions, ''].join('\n') },
  ]
}

describe("Epoch's lists of models", () => {
  it('says of each row which list it is of, and reads past multi-line cells', () => {
    const { tables, notes } = epochModels.read(files())
    expect(tables.map(({ table, rows }) => [table, rows.length])).toEqual([
      ['listings', 1],
      ['listings', 2],
      ['model-versions', 1],
    ])
    expect(tables[0]?.rows).toEqual([
      {
        list: 'epoch-notable',
        label: 'GLM-5.3',
        organization: 'Z.ai',
        country: 'China,China',
        published: '2026-08-01',
        access: 'Open weights (unrestricted)',
        domain: 'Language',
        parameters: 744e9,
        compute: 4.42e24,
        confidence: 'Likely',
      },
    ])
    expect(tables[1]?.rows).toMatchObject([{ list: 'epoch-large-scale', label: 'GLM-5.3' }, { label: 'Jais-70B' }])
    expect(notes).toEqual([])
  })

  it('dates the snapshot by the newest publication in any of the files', () => {
    expect(new Set(epochModels.read(files()).tables.map(({ date }) => date))).toEqual(new Set(['2026-08-12']))
  })

  it('keeps versions with their way of running', () => {
    expect(epochModels.read(files()).tables[2]?.rows).toEqual([
      {
        version: 'grok-4.6_high',
        label: 'Grok 4.6',
        display: 'Grok 4.6 (high)',
        group: 'Grok 4.6',
        organization: 'xAI',
        country: 'United States of America',
        released: '2026-08-12',
        access: 'API access',
        confidence: 'Unknown',
      },
    ])
  })

  it('counts lines past multi-line cells when it sets rows aside', () => {
    const { setAside } = epochModels.read(
      files({ notable: [glm, 'A,,2026-01-01,,12abc,,,,,,', 'B,,sometime,,,,,,,,', 'C,Org', 'D,,2026-01-01,,0,,,,,,', glm] }),
    )
    expect(setAside.map(({ line, field, found }) => [line, field, found])).toEqual([
      [7, 'row', 'C,Org'],
      [5, 'Parameters', '12abc'],
      [6, 'Publication date', 'sometime'],
      [8, 'Parameters', '0'],
      [9, 'row', 'epoch-notable, GLM-5.3'],
    ])
  })

  it('sets aside a version without a model', () => {
    const { setAside } = epochModels.read(files({ versions: [grok, ',MM1-7B-Chat,,,,2024-03-14,,,,Unverified,,mm1'] }))
    expect(setAside).toMatchObject([{ line: 3, field: 'Model', found: '', reason: 'the cell is empty, a value is expected' }])
  })

  it('stops at a missing column', () => {
    const [notable, ...rest] = files()
    const text = (notable?.text ?? '').replace('Base model,', 'Base,')
    expect(() => epochModels.read([{ path: notable?.path ?? '', text }, ...rest])).toThrow('column "Base model" is missing')
  })

  it('notes a new column and takes the rows all the same', () => {
    const [notable, ...rest] = files({ notable: ['A,,2026-01-01,,,,,,,,'] })
    const text = (notable?.text ?? '').replace('Parameters notes', 'Vibes')
    expect(epochModels.read([{ path: notable?.path ?? '', text }, ...rest]).notes).toEqual([
      'epoch/models/epoch_notable_ai_models.csv: columns not known so far, left out: Vibes',
    ])
  })
})
