import type { Rule } from './rule.ts'

export const indexesApart: Rule = {
  name: 'indexes-apart',
  description: 'An index is no benchmark: what is made of scores does not stand among them, where it would be counted twice.',
  check({ curated }) {
    const indexes = curated.indexes.map(({ value }) => value)
    return curated.benchmarks.flatMap(({ file, id, value }) => {
      const names = [id, value.name, ...value.aliases].map(bare)
      const index = indexes.find((one) => names.includes(bare(one.id)) || names.includes(bare(one.name)))
      const expected = 'benchmarks only; its values are index scores'
      return index === undefined ? [] : { file, record: id, field: 'name', found: `${value.name}, the index ${index.id}`, expected }
    })
  },
}

/** A name as a file or a column would write it: letters and digits. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
