import type { Rule } from './rule.ts'

export const garblesExplained: Rule = {
  name: 'garbles-explained',
  description: 'What is wrong (X) names the statement it garbles or says what is wrong with it, and only what is wrong garbles anything.',
  check({ curated }) {
    const grades = new Map<string, string>(curated.evidence.map(({ id, value }) => [id, value.grade]))
    return curated.evidence.flatMap(({ file, id, value: { grade, garbles, note } }) => {
      if (grade === 'X') {
        if (garbles === undefined && note === undefined) {
          const expected = 'the statement it garbles, or a note that says what is wrong'
          return [{ file, record: id, field: 'garbles', found: 'grade X without a word', expected }]
        }
        const original = garbles === undefined ? undefined : grades.get(garbles)
        if (original !== 'X') return []
        return [{ file, record: id, field: 'garbles', found: `"${garbles}", which is wrong itself`, expected: 'a statement that holds' }]
      }
      if (garbles === undefined) return []
      return [{ file, record: id, field: 'grade', found: `${grade}, though it garbles "${garbles}"`, expected: 'X: it is never counted' }]
    })
  },
}
