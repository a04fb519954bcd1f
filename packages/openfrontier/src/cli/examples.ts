/** Examples in the help of commands that need no more than a line each; the others write their own. */
export const examples: Readonly<Record<string, readonly string[]>> = {
  report: ['report', 'report --as-of 2026-01-31', 'report --json'],
  metric: [
    'metric',
    'metric frontier-lag --a US --b CN',
    'metric frontier-gap --index arena --as-of 2026-08-11',
    'metric open-weight-share --of CN --by year --csv',
  ],
  claims: ['claims', 'claims C24', 'claims C24 --as-of 2026-01-31 --json', 'claims C24 --history'],
  disagreement: ['disagreement', 'disagreement lag', 'disagreement gap --json'],
  models: [
    'models --country CN --open osi-licence --min-index 145',
    'models --lab moonshotai --limit 0 --csv',
    'models --released-after 2026-01-01 --json',
  ],
  model: ['model kimi-k3', 'model moonshotai/kimi-k3 --as-of 2026-08-01 --json'],
  resolve: ['resolve moonshotai/kimi-k2-0905 "Kimi K3 Max"', 'resolve kimi-k3 gpt-5 --json'],
  coverage: ['coverage', 'coverage --json'],
}
