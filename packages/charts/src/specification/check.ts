import type { SpecificationCurveDescription } from './description.ts'

/** Throws a RangeError that names the row whose numbers cannot be drawn. */
export function checkSpecifications({ groups }: SpecificationCurveDescription): void {
  for (const group of groups) {
    if (group.threshold !== undefined && !Number.isFinite(group.threshold))
      throw new RangeError(`${group.unit}: the threshold must be a finite number`)
    for (const { id, value, low, high } of group.rows) {
      for (const each of [value, low, high]) {
        if (each !== undefined && !Number.isFinite(each))
          throw new RangeError(`specification ${id}: value, low and high must be finite numbers`)
      }
      if ((low === undefined) !== (high === undefined)) throw new RangeError(`specification ${id}: an interval has both ends or none`)
      if (low !== undefined && high !== undefined && low > high) throw new RangeError(`specification ${id}: low must not exceed high`)
    }
  }
}
