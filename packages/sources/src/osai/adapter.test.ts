import { describe, expect, it } from 'vitest'
import { osai } from './adapter.ts'
import { dimensions } from './records.ts'

const project = (name: string, word = 'closed', notes = '') =>
  `---\nproject:\n    name: ${name}\n    link:\norg:\n    name: Meta\n${dimensions.map((one) => `${one}:\n    class: ${word}\n    link: https://a.example\n    notes: ${notes}\n`).join('')}`
const file = (name: string, text: string) => ({ path: `openness/osai/projects/${name}.yaml`, text })

describe('judgements of Opening up ChatGPT', () => {
  it('are one item a dimension, with a link and a note cut short', () => {
    const { tables } = osai.read([file('llama', project('Llama 3', 'partial', 'x '.repeat(400)))])
    expect(tables[0]?.rows).toHaveLength(14)
    expect(tables[0]?.rows[0]).toMatchObject({
      scheme: 'osai',
      subject: 'Llama 3',
      organization: 'Meta',
      item: 'opencode',
      word: 'partial',
    })
    expect(tables[0]?.rows[0]).toHaveProperty('note', expect.stringMatching(/^.{300}$/))
  })

  it('set aside the template, which names no model, a broken file and an unknown word', () => {
    const { setAside } = osai.read([
      file('A_sample', project('')),
      file('broken', 'project: {'),
      file('llama', project('Llama 3')),
      file('odd', project('Odd', 'maybe')),
    ])
    expect(setAside.slice(0, 3)).toMatchObject([
      { file: 'openness/osai/projects/A_sample.yaml', field: 'project.name' },
      { file: 'openness/osai/projects/broken.yaml', field: 'row', reason: 'YAML is expected' },
      { file: 'openness/osai/projects/odd.yaml', field: 'class', found: 'maybe' },
    ])
  })
})
