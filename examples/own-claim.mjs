// A sentence of your own, judged by the rule that judges ours. The command does the same: openfrontier claims --own own-claim.yaml
import { loadObservatory } from 'openfrontier'

const frontier = await loadObservatory()
const { verdicts } = frontier.judge({
  said: 'China is half a year behind.',
  metric: 'frontier-lag',
  parameters: { a: 'US', b: 'CN' },
  holdsWhere: { below: 6 },
  reason: 'Half a year is six months.',
  alternates: [
    { id: 'printed-dates', dimension: 'dates', label: 'dates as the publication prints them', change: { dates: 'as-printed' } },
    { id: 'top-three', dimension: 'population', label: 'mean of the best three', change: { top: 3 } },
    { id: 'any-developer', dimension: 'country rule', label: 'any developer counts', change: { countryRule: 'any-developer' } },
  ],
})
console.log(verdicts.now.verdict)
console.log(verdicts.now.sentence)
