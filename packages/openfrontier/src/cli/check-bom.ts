import type { Observatory } from '@openfrontier/core/observatory'
import { version } from '../../package.json'
import type { CheckedModel } from './lock-check.ts'

/**
 * The models as a bill of materials: CycloneDX 1.6 with a component of type `machine-learning-model` each. Its time is the snapshot's date,
 * so that the same file over the same facts gives the same bytes. A name that resolves to no model is a component without maker or
 * licence, and says so in a property.
 */
export function toBillOfMaterials(models: readonly CheckedModel[], frontier: Observatory) {
  const components = new Map(models.map((model) => [model.modelId ?? model.query, component(model, frontier)]))
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: `${frontier.date}T00:00:00Z`,
      tools: { components: [{ type: 'application', name: 'openfrontier', version }] },
      properties: [{ name: 'openfrontier:snapshot', value: frontier.facts.snapshot.manifest.sha256 }],
    },
    components: [...components.values()],
  }
}

function component({ query, modelId, license, findings }: CheckedModel, frontier: Observatory) {
  const model = modelId && frontier.facts.models.get(modelId)
  const makers = (model?.labs ?? []).map((lab) => ({ name: frontier.labs.get(lab)?.name ?? lab }))
  const properties = [
    { name: 'openfrontier:query', value: query },
    ...findings.map(({ kind, detail }) => ({ name: `openfrontier:${kind}`, value: detail })),
  ]
  return {
    type: 'machine-learning-model',
    'bom-ref': modelId ?? query,
    name: model?.name ?? query,
    ...(makers.length > 0 && { manufacturer: makers[0], authors: makers }),
    // An SPDX expression, in which ids of licences that the SPDX list does not have begin with LicenseRef-.
    ...(license !== undefined && { licenses: [{ expression: license }] }),
    properties,
  }
}
