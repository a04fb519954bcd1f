// A table of scores of your own → an index with 90 % intervals. Nothing but arithmetic: no facts are loaded.
import { fitCapabilityIndex } from 'openfrontier/statistics'

const tests = ['summaries', 'tickets', 'contracts']
const rows = { baseline: [0.31, 0.12, 0.42], ours: [0.58, 0.25, 0.66], theirs: [0.66, 0.31, 0.71], newest: [0.83, 0.52, 0.9] }
const scores = Object.entries(rows).flatMap(([model, row]) => row.map((score, place) => ({ model, benchmark: tests[place], score })))

// Two anchors fix the scale: what it means to be at 100 and at 120 is yours to say.
const anchors = [
  { model: 'baseline', value: 100 },
  { model: 'newest', value: 120 },
]
const { models } = fitCapabilityIndex(scores, { anchors, draws: 500, seed: 1 })
for (const { model, index, low, high } of models) {
  console.log(
    `${model}: ${index.toFixed(1)}${low === undefined ? ' (anchor)' : ` (90 % interval ${low.toFixed(1)} to ${high.toFixed(1)})`}`,
  )
}
