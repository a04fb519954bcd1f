import { version } from '../../package.json'
import { type CheckedModel, findingKinds, type LockFinding } from './lock-check.ts'

const meanings: Readonly<Record<LockFinding['kind'], string>> = {
  'not-found': 'The name resolves to no model.',
  ambiguous: 'The name stands for several models.',
  'licence-changed': 'The licence of the weights is not the one that was locked.',
  retired: 'The model was retired by its maker.',
  deprecated: 'The model was deprecated by its maker.',
  'endpoint-gone': 'The provider is not known to serve the model.',
  'price-changed': 'The provider changed its price.',
}

/** What was checked: the file as the caller named it, and its text, in which findings are located. */
export interface CheckedFile {
  readonly path: string
  readonly text: string
}

/** Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of the lock file. */
export function toSarif(models: readonly CheckedModel[], { path, text }: CheckedFile) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'openfrontier',
            semanticVersion: version,
            rules: findingKinds.map((id) => ({ id, shortDescription: { text: meanings[id] } })),
          },
        },
        results: models
          .flatMap(({ findings }) => findings)
          .map(({ kind, fails, query, detail }) => ({
            ruleId: kind,
            ruleIndex: findingKinds.indexOf(kind),
            level: fails ? 'error' : 'warning',
            message: { text: `${query}: ${detail}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path === '-' ? 'stdin' : encodeURI(path.replaceAll('\\', '/')) },
                  region: { startLine: lineOf(query, text) },
                },
              },
            ],
          })),
      },
    ],
  }
}

/** The line on which a name stands, from 1: as a value in quotes, or at the start of a line. */
function lineOf(query: string, text: string): number {
  const lines = text.split(/\r?\n/)
  const place = lines.findIndex((line) => line.includes(JSON.stringify(query)) || line.trim().split(/\s/)[0] === query)
  return Math.max(place, 0) + 1
}
