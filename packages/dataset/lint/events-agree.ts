import type { Rule } from './rule.ts'

/** Acts of somebody else upon a model. */
const byOthers: readonly string[] = ['integration', 'statement', 'rule', 'ban', 'restriction']

export const eventsAgree: Rule = {
  name: 'events-agree',
  description: "The lab of an event about a model is one of the model's, unless another acts upon it.",
  check({ curated }) {
    const labsOf = new Map(curated.models.map(({ id, value }) => [id, value.labs as readonly string[]]))
    return curated.events.flatMap(({ file, id, value: { kind, lab, model, note } }) => {
      const labs = model === undefined ? undefined : labsOf.get(model)
      if (lab === undefined || labs === undefined || labs.includes(lab) || byOthers.includes(kind) || note !== undefined) return []
      const expected = `one of ${labs.join(', ')}, whose model ${model} is, or a note`
      return [
        { file, record: id, field: 'lab', found: lab, expected, mend: 'correct the one or the other, or say who acts on whose model' },
      ]
    })
  },
}
