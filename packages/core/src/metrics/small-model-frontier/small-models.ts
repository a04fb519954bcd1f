import { isMissing, type Model } from '../../entities/index.ts'
import type { Tri } from '../../licensing/license-class.ts'

/**
 * Whether a model uses at most so many parameters for one token. Active parameters decide where they are known. Where they
 * are not, the total stands for them in two cases only: the source says that the distinction does not apply (a dense model), or
 * the total itself is small enough, since no model uses more parameters than it has. A large total decides nothing else.
 */
export function isSmall(model: Model | undefined, mostActive: number): Tri {
  const parameters = model?.parameters
  if (parameters === undefined || isMissing(parameters)) return 'unknown'
  const { total, active } = parameters
  if (!isMissing(active)) return active <= mostActive ? 'yes' : 'no'
  if (total <= mostActive) return 'yes'
  return active.missing === 'not-applicable' ? 'no' : 'unknown'
}
