import { describe, expect, it } from 'vitest'
import { hfRadar } from './adapter.ts'

const header =
  'id,created_at,pipeline_tag,library,parameters,downloads_30d,likes,relation,base_model,root_family,base_region,author_region,is_llm_vlm,license'
const read = (rows: readonly string[], path = 'adoption/hf_radar_models_2026-08-22.csv', head = header) =>
  hfRadar.read([{ path, text: [head, ...rows, ''].join('\n') }])

describe('models recently made on Hugging Face', () => {
  it('takes a repository with its declared base under the day in the name of the file', () => {
    const { tables } = read([
      'a/b,2026-08-18,text-generation,transformers,7615616512.0,430,0,adapter,"x/y, x/z",Qwen,china,community/unmapped,1,apache-2.0',
    ])
    expect(tables).toMatchObject([
      {
        date: '2026-08-22',
        rows: [
          { id: 'a/b', created: '2026-08-18', relation: 'adapter', base: 'x/y, x/z', baseRegion: 'china', downloads: 430, language: true },
        ],
      },
    ])
  })

  it('leaves out what a repository does not declare', () => {
    const row = read(['a/b,2026-08-16,,mlx,,41,0,,,,,community/unmapped,0,']).tables[0]?.rows[0]
    expect(row).toEqual({ id: 'a/b', created: '2026-08-16', authorRegion: 'community/unmapped', downloads: 41, language: false })
  })

  it('sets aside a repository that stands there twice, and a day that does not exist', () => {
    const sound = 'a/b,2026-08-16,,mlx,,41,0,,,,,us,0,'
    expect(read([sound, sound, 'a/c,2026-02-30,,mlx,,41,0,,,,,us,0,']).setAside.map(({ line, field }) => [line, field])).toEqual([
      [3, 'row'],
      [4, 'created_at'],
    ])
  })

  it('stops at a file whose name has no day', () => {
    expect(() => read(['a/b,2026-08-16,,mlx,,41,0,,,,,us,0,'], 'adoption/hf_radar_models_new.csv')).toThrow('the day of the copy')
  })
})
