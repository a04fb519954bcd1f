import type { Rule } from './rule.ts'

export const modelsInLabFolder: Rule = {
  name: 'models-in-lab-folder',
  description: 'A model lies in the folder of one of its labs.',
  check({ curated }) {
    return curated.models.flatMap(({ file, id, value }) => {
      const folder = id.split('/')[0] ?? ''
      if (value.labs.some((lab) => lab === folder)) return []
      return {
        file,
        record: id,
        field: 'labs',
        found: value.labs.join(', '),
        expected: `"${folder}" among them, the folder of the file`,
        mend: 'name the lab, or move the file and leave its id in formerIds',
      }
    })
  },
}
