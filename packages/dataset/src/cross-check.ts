import type { Rule, RuleContext } from '../lint/rule.ts'
import { rules } from '../lint/rules.ts'
import type { Problem } from './problem.ts'

/** A problem with the rule that found it. */
export interface RuleProblem extends Problem {
  readonly rule: string
}

/** Everything that does not hold across the records, rule by rule. */
export function crossCheck(context: RuleContext, all: readonly Rule[] = rules): RuleProblem[] {
  return all.flatMap((rule) => rule.check(context).map((problem) => ({ ...problem, rule: rule.name })))
}
