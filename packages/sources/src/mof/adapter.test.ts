import { describe, expect, it } from 'vitest'
import { mof } from './adapter.ts'

const record = (name: string, license: string, components: string) => `framework:
  name: 'Model Openness Framework'
release:
  name: ${name}
  version: 1.0
  date: '2025-05-22'
  license: ${license}
  producer: 'A Lab'
  components:
${components}`
const file = (name: string, text: string) => ({ path: `openness/mof/models/${name}.yml`, text })
const amber = record(
  'Amber',
  "{ distribution: { name: Apache-2.0, path: '' }, code: { name: MIT, path: '' } }",
  "    - { name: Datasets, license: CC-BY-4.0 }\n    - { name: 'Training code' }\n    - { name: 'Model card', component_path: 'https://a.example' }\n",
)

describe('records of the Model Openness Framework', () => {
  it("take a component's own licence, else the release's for its sort, else that of the distribution", () => {
    const { tables } = mof.read([file('Amber', amber)])
    expect(tables[0]).toMatchObject({ date: '2026-05-11', table: 'openness-items' })
    expect(tables[0]?.rows).toMatchObject([
      { subject: 'Amber', organization: 'A Lab', version: '1.0', date: '2025-05-22', item: 'Datasets', license: 'CC-BY-4.0' },
      { item: 'Training code', license: 'MIT', note: "the release's licence (code)" },
      { item: 'Model card', license: 'Apache-2.0', address: 'https://a.example', note: "the release's licence (distribution)" },
    ])
  })

  it('leave a component without any licence without one', () => {
    const { tables } = mof.read([
      file('B', record('B', '{  }', "    - { name: Datasets, license: unlicensed }\n    - { name: 'Model card' }\n")),
    ])
    expect(tables[0]?.rows.map((row) => ('license' in row ? row.license : undefined))).toEqual(['unlicensed', undefined])
  })

  it('set aside a file that is no YAML and one without components, and a second record of one name', () => {
    const { setAside, counts } = mof.read([
      file('Amber', amber),
      file('Again', amber),
      file('Broken', 'release: [a'),
      file('Empty', record('E', '{  }', '').replace('components:', 'components: []')),
    ])
    expect(setAside.map(({ file: path, field }) => [path.split('/').at(-1), field])).toEqual([
      ['Broken.yml', 'row'],
      ['Empty.yml', 'release.components'],
      ['Again.yml', 'row'],
      ['Again.yml', 'row'],
      ['Again.yml', 'row'],
    ])
    expect(counts).toEqual({ read: 8, taken: 3, setAside: 5, superseded: 0 })
  })

  it('stop where no record at all is sound', () => {
    expect(() => mof.read([file('Broken', 'a: [')])).toThrow('openness/mof/models/*.yml: no record could be taken')
  })
})
