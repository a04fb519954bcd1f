// Who serves a model, from which country, at which price: the part `providers` is loaded, and nothing else.
import { loadObservatory } from 'openfrontier'

const { models, facts } = await loadObservatory({ parts: ['catalogue', 'providers'] })
const found = models.resolve(process.argv[2] ?? 'zai/glm-5.1')
if (found.kind !== 'resolved') throw new Error(`${found.query}: ${found.kind}; ${(found.near ?? found.candidates).join(', ')}`)

const served = facts.snapshot.endpoints
  .filter(({ model }) => model === found.modelId)
  .flatMap(({ provider, operatorCountry, prices }) => {
    const now = prices.at(-1)
    return typeof now?.input === 'number' && typeof now.output === 'number' ? [{ provider, operatorCountry, ...now }] : []
  })
  .sort((x, y) => x.input + x.output - (y.input + y.output))
console.log(`${found.modelId}: ${served.length} priced endpoints`)
for (const { provider, operatorCountry, input, output, currency, from } of served.slice(0, 5)) {
  const country = typeof operatorCountry === 'string' ? operatorCountry : `country ${operatorCountry.missing}`
  console.log(`${provider} (${country}): ${input} in, ${output} out, ${currency} a million tokens, since ${from}`)
}
