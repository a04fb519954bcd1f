import type { Grade } from '../../entities/index.ts'

const firm: ReadonlySet<Grade> = new Set<Grade>(['P', 'Pq', 'S2'])

/** Whether a statement is known well enough to settle anything: from its primary text, or from two independent pages. */
export function isFirm(grade: Grade): boolean {
  return firm.has(grade)
}
