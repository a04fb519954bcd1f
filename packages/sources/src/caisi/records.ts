import * as z from 'zod'

/** A figure of an evaluation; its shape differs from figure to figure. */
export const figureSchema = z.looseObject({
  metric: z.string().min(1),
  provenance: z.string().optional(),
  cn_model: z.string().optional(),
  cn: z.number().optional(),
  us_reference: z.number().optional(),
  unit: z.string().optional(),
})

export const documentSchema = z.object({
  evaluations: z.array(z.looseObject({ id: z.string().min(1), date: z.string().min(1), figures: z.array(z.unknown()) })).min(1),
})

/** Figures that are a share of trials of a safety test: what was tested and what was counted. */
export const safetyTests: Readonly<Record<string, { readonly kind: string; readonly questionSet: string; readonly outcome: string }>> = {
  jailbreak_compliance_overtly_malicious: {
    kind: 'jailbreak',
    questionSet: 'overtly-malicious-requests',
    outcome: 'attack-succeeded',
  },
  agent_hijack_2fa_exfiltration_attempt: { kind: 'agent-hijack', questionSet: 'two-factor-code-exfiltration', outcome: 'attack-attempted' },
}

/** Figures that are no share of trials, with what they are. Any other is a score on a benchmark of capability. */
export const otherFigures: Readonly<Record<string, string>> = {
  agent_hijacking_relative_risk: 'a ratio of two shares that are not printed',
  ccp_narrative_echo_relative: 'a ratio of two shares that are not printed',
  jailbreak_detailed_output_range: 'a range over several models, no share of one',
  frontier_lag_months: 'a number of months',
  irt_scale_definition: 'the definition of a scale',
  irt_score: 'points on a scale',
}
