/** A question worth asking, as a prompt: which tools answer it, and what an answer must not leave out. */
export interface ApiPrompt {
  readonly name: string
  readonly description: string
  readonly arguments: readonly { readonly name: string; readonly description: string; readonly required: boolean }[]
  readonly text: (given: Readonly<Record<string, string>>) => string
}

const manners =
  'Give every figure with its unit, interval, n, date and source. Where a result is undetermined, say so and why. Do not fill gaps from memory.'

export const prompts: readonly ApiPrompt[] = [
  {
    name: 'check_claim',
    description: 'Whether a sentence about AI models of different countries holds, then and now',
    arguments: [{ name: 'claim', description: 'the sentence', required: true }],
    text: ({ claim = '' }) =>
      `Somebody says: “${claim}”. Find the closest recorded claim with search and list_claims, and read it with get_claim and get_claim_history. If none is close, state it as a claim of its own with judge_claim: one metric, a threshold with its reason, alternates that change one thing each. Say the verdict when it was said and now, which single choice flips it, and what no verdict on it shows. ${manners}`,
  },
  {
    name: 'compare_sides',
    description: 'How two countries or labs compare: gap, lag, openness, use',
    arguments: [
      { name: 'a', description: 'country (ISO alpha-2) or lab id', required: true },
      { name: 'b', description: 'the other', required: true },
    ],
    text: ({ a = 'US', b = 'CN' }) =>
      `Compare ${a} and ${b} with compute_metric: frontier-gap and frontier-lag (a=${a}, b=${b}), on the index and on the Arena board, then open-weight-share and adoption-share where they apply. Run run_multiverse over countryRule and top for the gap and say whether the sign holds throughout. ${manners}`,
  },
  {
    name: 'model_brief',
    description: 'What is known of one model, and by whom',
    arguments: [{ name: 'model', description: 'a name as anyone prints it', required: true }],
    text: ({ model = '' }) =>
      `Resolve “${model}” with resolve_names. If it is ambiguous or not found, say so and stop. Read the model with get_model (include=endpoints,openness,risks,adoption) and its history with get_model_history. Tell who made it, when its weights came out and under which licence, its index and rating with intervals, who serves it from where at which price, and what is not known. ${manners}`,
  },
  {
    name: 'cite_snapshot',
    description: 'How to cite what was read here',
    arguments: [],
    text: () =>
      'Read get_dataset and give a citation that names the snapshot, the date its data reach to, and the attributions of the sources used.',
  },
]
