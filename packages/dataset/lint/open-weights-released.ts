import type { Problem } from '../src/problem.ts'
import type { Rule } from './rule.ts'

export const openWeightsReleased: Rule = {
  name: 'open-weights-released',
  description: 'A model that a list says has open weights has a release of its weights, where its releases are curated, or a note.',
  check({ curated, records }) {
    const listOf = new Map<string, string>()
    for (const { model, access, list } of records.listings)
      if (typeof model === 'string' && access === 'open-weights') listOf.set(model, list)
    const notedModels = new Set(curated.models.filter(({ value }) => value.note !== undefined).map(({ id }) => id))
    const byModel = new Map<string, (typeof curated.releases)[number][]>()
    for (const release of curated.releases) byModel.set(release.value.model, [...(byModel.get(release.value.model) ?? []), release])
    return [...byModel].flatMap(([model, releases]): Problem[] => {
      const [first] = releases
      const list = listOf.get(model)
      const isOpen = releases.some(({ value }) => value.access === 'open-weights' || value.note !== undefined)
      if (first === undefined || list === undefined || isOpen || notedModels.has(model)) return []
      const found = `${releases.map(({ value }) => value.access).join(', ')} only; ${list} says open weights`
      const mend = 'add the release of the weights, or say in a note of the release what the list means'
      return [{ file: first.file, record: first.id, field: 'access', found, expected: 'a release of the weights, or a note', mend }]
    })
  },
}
