// An evaluation that nobody else has seen, beside the bundled records: the folder holds one file a kind (CSV rows become JSON lines easily).
// Wrong fields, unknown models and unknown benchmarks are refused with file, record, field, what was found and what was expected.
import { fileURLToPath } from 'node:url'
import { loadObservatory } from 'openfrontier'

const frontier = await loadObservatory({ add: fileURLToPath(new URL('our-evaluations', import.meta.url)) })
const own = frontier.facts.snapshot.benchmarkResults.filter(({ source }) => source === 'own')
console.log(`${own.length} results of our own, by`, [...new Set(own.map(({ model }) => model))].join(', '))

// How long after a record of the United States on our tickets did China match it?
const lag = frontier.metric('benchmark-lag', { a: 'US', b: 'CN', collection: 'evaluations', benchmark: 'our-support-tickets' })
if (lag.kind === 'estimate') console.log(`${lag.value.toFixed(1)} ${lag.unit}, n = ${lag.n}`)
else console.log(`${lag.reason}: ${lag.detail}`)
