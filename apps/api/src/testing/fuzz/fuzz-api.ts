import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { App } from '../../app.ts'
import type { JsonSchema } from '../../openapi/json-schema.ts'
import { makeQuestion, type Operation, type Question } from './question.ts'
import { seeded } from './random.ts'

export interface FuzzOptions {
  readonly requests: number
  readonly seed: number
  /** Operations that are asked; default: all. */
  readonly only?: (operation: Operation) => boolean
  /** Milliseconds after which a request counts as one that hangs. */
  readonly patience?: number
  readonly onProgress?: (done: number) => void
}
export interface FuzzFinding {
  readonly method: string
  readonly target: string
  readonly body?: string
  readonly wrong: string
}
export interface FuzzReport {
  readonly requests: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly operations: number
  readonly validated: number
  readonly slowest: { readonly target: string; readonly milliseconds: number }
  readonly findings: readonly FuzzFinding[]
}

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: JsonSchema }
}
interface DescribedOperation extends Pick<Operation, 'operationId' | 'parameters'> {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>> }>>
}

/** Asks every operation of the description, well and badly, and checks every answer against what the description promises. */
export async function fuzzApi(
  app: App,
  { requests, seed, only = () => true, patience = 60_000, onProgress }: FuzzOptions,
): Promise<FuzzReport> {
  const description = (await (await app.request('/openapi.json')).json()) as Described
  const random = seeded(seed)
  const definitions = description.components.schemas
  const operations = operationsOf(description).filter(only)
  const check = checkerOf(description)
  const words = await wordsOf(app)
  const byStatus: Record<string, number> = {}
  const findings: FuzzFinding[] = []
  let slowest = { target: '', milliseconds: 0 }
  let validated = 0
  for (let done = 0; done < requests; done++) {
    // Each operation gets its turn; within its turn all is chance.
    const operation = operations[done % operations.length]
    if (operation === undefined) break
    const question = makeQuestion(operation, definitions, words, random)
    const started = performance.now()
    const outcome = await ask(app, question, patience)
    const milliseconds = performance.now() - started
    if (milliseconds > slowest.milliseconds) slowest = { target: `${question.init.method} ${question.target}`, milliseconds }
    byStatus[String(outcome.status)] = (byStatus[String(outcome.status)] ?? 0) + 1
    const wrong = outcome.wrong ?? check(question, outcome)
    if (outcome.json !== undefined) validated++
    if (wrong !== undefined) {
      const { method = 'GET', body } = question.init
      findings.push({ method, target: question.target.slice(0, 500), ...(typeof body === 'string' && { body: body.slice(0, 500) }), wrong })
    }
    if (done % 500 === 499) onProgress?.(done + 1)
  }
  return { requests, byStatus, operations: operations.length, validated, slowest, findings }
}

interface Outcome {
  readonly status: number
  readonly json?: unknown
  readonly type: string
  readonly wrong?: string
}

async function ask(app: App, { target, init }: Question, patience: number): Promise<Outcome> {
  const hung = new Promise<Outcome>((resolve) => {
    setTimeout(() => resolve({ status: 0, type: '', wrong: `no answer within ${patience} ms` }), patience).unref()
  })
  const answered = (async (): Promise<Outcome> => {
    const response = await app.fetch(new Request(`http://localhost${target}`, init))
    const type = response.headers.get('content-type') ?? ''
    const text = await response.text()
    if (response.status >= 500) return { status: response.status, type, wrong: `status ${response.status}: ${text.slice(0, 300)}` }
    if (!/json/.test(type) || /ndjson/.test(type) || text === '') return { status: response.status, type }
    return { status: response.status, type, json: JSON.parse(text) }
  })().catch((error: unknown): Outcome => ({ status: 0, type: '', wrong: `threw ${String(error)}` }))
  return Promise.race([answered, hung])
}

function operationsOf({ paths }: Described): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters, requestBody }]) => {
      const body = requestBody?.content['application/json']?.schema
      return { path, method, operationId, parameters, ...(body && { body }) }
    }),
  )
}

/** Checks an answer: a problem where the status says so, else what the operation promises. */
function checkerOf(description: Described): (question: Question, outcome: Outcome) => string | undefined {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ $id: 'api', components: description.components })
  const compile = (schema: JsonSchema) => ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/')))
  const problem = compile({ $ref: '#/components/schemas/Problem' })
  const held = new Map<string, ValidateFunction | undefined>()
  const of = ({ path, method, operationId }: Operation) => {
    if (!held.has(operationId)) {
      const content = description.paths[path]?.[method]?.responses['200']?.content ?? {}
      const schema = Object.entries(content).find(([type]) => /^application\/(?:feed\+)?json$/.test(type))?.[1].schema
      held.set(operationId, schema && compile(schema))
    }
    return held.get(operationId)
  }
  return ({ operation, init, target }, { status, json, type }) => {
    if (status >= 400) {
      if (init.method === 'HEAD') return undefined
      if (type !== 'application/problem+json') return `status ${status} as ${type || 'nothing'}, not as a problem`
      return problem(json) ? undefined : `a problem that breaks its schema: ${ajv.errorsText(problem.errors)}`
    }
    if (json === undefined || init.method?.toLowerCase() !== operation.method || leadsElsewhere(target)) return undefined
    const validate = of(operation)
    return validate === undefined || validate(json)
      ? undefined
      : `an answer that breaks its schema: ${ajv.errorsText(validate.errors?.slice(0, 3))}`
  }
}

/** Whether a path with dots is read as that of another operation. */
function leadsElsewhere(target: string): boolean {
  return new URL(`http://localhost${target}`).pathname !== target.split('?', 1)[0]
}

/** Ids and words that occur, so that a good part of what is asked exists. */
async function wordsOf(app: App): Promise<readonly string[]> {
  const lists = ['models', 'labs', 'licenses', 'benchmarks', 'sources', 'providers', 'events', 'evidence', 'claims', 'metrics', 'countries']
  const ids = await Promise.all(
    lists.map(async (name) => {
      const rows: unknown = await (
        await app.request(`/v1/${name === 'claims' ? 'search?q=C&kind=claim' : `${name}?${name === 'metrics' ? '' : 'limit=40'}`}`)
      ).json()
      return Array.isArray(rows) ? rows.map((row: { id: string }) => row.id) : []
    }),
  )
  const parts = ids.flat().flatMap((id) => [id, ...id.split('/')])
  return [
    ...parts,
    'US',
    'CN',
    'FR',
    'US+CN',
    'gpt',
    'MIT',
    'eci',
    'overall',
    'C24.svg',
    'frontier.svg',
    'frontier-lag.svg',
    'models',
    'not-found',
    'huggingface',
  ]
}
