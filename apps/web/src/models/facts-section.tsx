import type { Configuration, Model, ModelAlias } from '@openfrontier/core'
import { Fact } from '../components/fact.tsx'
import { Power } from '../components/power.tsx'
import { formatAmount } from '../format.ts'
import { strings } from '../strings.ts'
import facts from './facts-list.module.css'

/** What a model is made of and called, each unknown with its reason. */
export function FactsSection({ model }: { readonly model: Model }) {
  const words = strings.model
  return (
    <dl className={facts.facts}>
      <div>
        <dt>{words.family}</dt>
        <dd>
          <Fact value={model.family}>{(family) => family}</Fact>
        </dd>
      </div>
      <div>
        <dt>{words.modality}</dt>
        <dd>
          <Fact value={model.modality}>{(domains) => domains.join(', ')}</Fact>
        </dd>
      </div>
      <div>
        <dt>{words.parameters}</dt>
        <dd>
          <Fact value={model.parameters}>{({ total }) => <Power value={total} />}</Fact>
        </dd>
      </div>
      <div>
        <dt>{words.active}</dt>
        <dd>
          <Fact value={model.parameters}>{({ active }) => <Fact value={active}>{(count) => <Power value={count} />}</Fact>}</Fact>
        </dd>
      </div>
      <div>
        <dt>{words.compute}</dt>
        <dd>
          <Fact value={model.trainingCompute}>
            {({ flop, confidence }) => (
              <>
                <Power value={flop} /> FLOP (<Fact value={confidence}>{(word) => word.toLowerCase()}</Fact>)
              </>
            )}
          </Fact>
        </dd>
      </div>
      <div>
        <dt>{words.bases}</dt>
        <dd>
          <Fact value={model.bases}>
            {(bases) =>
              bases.length === 0
                ? words.fromScratch
                : bases.map((base) => (
                    <span key={base.model} className={facts.line}>
                      <a href={`/models/${base.model}`}>{base.model}</a> (<Fact value={base.relation}>{(relation) => relation}</Fact>)
                    </span>
                  ))
            }
          </Fact>
        </dd>
      </div>
      {Object.entries(model.aliases).map(([namespace, aliases]) => (
        <div key={namespace}>
          <dt>
            {words.aliases}, {namespace}
          </dt>
          <dd>{aliases?.map(aliasInWords).join(', ')}</dd>
        </div>
      ))}
      {model.configurations.length > 0 && (
        <div>
          <dt>{words.configurations}</dt>
          <dd>
            {model.configurations.map(configurationInWords).join('; ')}
            <span className={facts.clause}>{words.configurationsNote}</span>
          </dd>
        </div>
      )}
      {model.formerIds !== undefined && (
        <div>
          <dt>{words.formerIds}</dt>
          <dd>{model.formerIds.join(', ')}</dd>
        </div>
      )}
      {model.note && (
        <div>
          <dt>{words.note}</dt>
          <dd>{model.note}</dd>
        </div>
      )}
    </dl>
  )
}

function aliasInWords(alias: ModelAlias): string {
  if (typeof alias === 'string') return alias
  const meant = [alias.configuration, alias.released && `released ${alias.released}`].filter(Boolean).join(', ')
  return meant === '' ? alias.name : `${alias.name} (${meant})`
}

function configurationInWords({ id, ...settings }: Configuration): string {
  const set = [
    settings.reasoningEffort && `reasoning effort ${settings.reasoningEffort}`,
    settings.thinking && `thinking ${settings.thinking}`,
    settings.thinkingBudget && `${formatAmount(settings.thinkingBudget)} tokens for reasoning`,
    settings.tools && `tools: ${settings.tools}`,
    settings.precision && `precision ${settings.precision}`,
    settings.harness && `run by ${settings.harness}`,
  ].filter(Boolean)
  return set.length === 0 ? id : `${id} (${set.join(', ')})`
}
