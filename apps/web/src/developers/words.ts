/** Words and examples of the page for developers. Every example runs as it stands. */
export const words = {
  title: 'For developers',
  lead: 'The same facts and the same figures by library, command and API: one snapshot, one set of measures, answers with units, intervals and sources. Five minutes suffice.',
  library: 'Library',
  libraryLead: 'The snapshot comes with it: no network, and checked by its checksum. Runs in Node, browsers, edge runtimes, Deno and Bun.',
  command: 'Command',
  commandLead: 'Every command has examples in its --help, and prints JSON and CSV.',
  api: 'API',
  apiLead: 'Read only, without a key. One address has many forms, and wrong parameters are answered with what was expected.',
  read: 'How an answer reads',
  readLead: 'A figure is an estimate with everything needed to quote it, or it says why there is none. No bare numbers.',
  more: 'Further reading',
  reference: 'API reference',
  measures: 'All measures with their parameters',
  data: 'The snapshot, its parts and how to cite it',
} as const

export const examples = {
  library: `npm install openfrontier

import { loadObservatory } from 'openfrontier'

const observatory = await loadObservatory()
const lag = observatory.metric('frontier-lag', { a: 'US', b: 'CN' })
const then = observatory.asOf('2025-10-01').metric('frontier-lag')
const open = observatory.models.find({ open: 'osi-licence', country: 'CN' })
const found = observatory.models.resolve('moonshotai/kimi-k3')`,
  command: `npx openfrontier report
npx openfrontier metric frontier-lag --json
npx openfrontier claims C10b
npx openfrontier model moonshotai/kimi-k3
npx openfrontier resolve "GPT-5" "DeepSeek-R1" --json
npx openfrontier check models.lock.json --sarif`,
  api: (address: string) => `curl ${address}/v1/metrics/frontier-lag
curl '${address}/v1/metrics/frontier-gap?index=arena&asOf=2025-12-31'
curl '${address}/v1/models?country=CN&open=weights'
curl ${address}/v1/models/moonshotai/kimi-k3
curl ${address}/v1/claims/C10b`,
} as const
