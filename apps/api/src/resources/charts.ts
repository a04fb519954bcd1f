import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { frontierChart, specificationCurve } from '@openfrontier/charts'
import { countryRules, type Observatory } from '@openfrontier/core/observatory'
import type { Context } from 'hono'
import * as z from 'zod'
import { problemResponses, toCsv } from '../answer.ts'
import { frontierDescription } from '../charts/frontier-description.ts'
import { specificationDescription } from '../charts/specification-description.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'
import { type Column, namedColumns } from '../records/columns.ts'

/** Draws an SVG as PNG. Given by the runtime: it needs a native library. */
export type ToPng = (svg: string, options: { readonly scale: number }) => Promise<Uint8Array<ArrayBuffer>>

const sizeParameters = {
  ...asOfParameter,
  width: z.coerce.number().int().min(300).max(1_200).default(720).describe('pixels; the chart is laid out anew for each width'),
  height: z.coerce.number().int().min(100).max(2_000).optional().describe('pixels; default: what suits the width'),
  theme: z.enum(['light', 'dark']).default('light').describe('colours'),
  scale: z.coerce.number().min(1).max(3).default(2).describe('of PNG: pixels for one of the SVG'),
}
const frontierQuery = z.strictObject({
  index: z.enum(['eci', 'arena']).default('eci').describe('Epoch Capabilities Index, or LMArena text board'),
  countryRule: z.enum(countryRules).default('headquarters').describe("who counts as a country's model"),
  ...sizeParameters,
})
const claimQuery = z.strictObject(sizeParameters)

const forms = z.enum(['svg', 'png', 'csv', 'json'])
const content = {
  'image/svg+xml': { schema: z.string().describe('a standalone SVG document') },
  'image/png': { schema: z.string().meta({ format: 'binary' }) },
  'text/csv': { schema: z.string().describe('what is drawn, a line for each mark') },
  'application/json': { schema: z.looseObject({ title: z.string() }).meta({ id: 'ChartDescription', title: 'What is drawn' }) },
}
const frontierRoute = createRoute({
  method: 'get',
  path: '/charts/{chart}',
  operationId: 'drawFrontier',
  tags: ['Charts'],
  summary: 'The best models of each side over time, as SVG, PNG, CSV or JSON',
  request: {
    params: z.object({ chart: z.templateLiteral(['frontier.', forms]).describe('the chart and its form') }),
    query: frontierQuery,
  },
  responses: { 200: { description: 'The chart', content }, ...problemResponses },
})
const claimRoute = createRoute({
  method: 'get',
  path: '/charts/claims/{chart}',
  operationId: 'drawClaim',
  tags: ['Charts'],
  summary: "A claim's specifications, each with its estimate and answer, as SVG, PNG, CSV or JSON",
  request: { params: z.object({ chart: z.string().describe('id of the claim and form: `C24.svg`') }), query: claimQuery },
  responses: { 200: { description: 'The chart', content }, ...problemResponses },
})

interface Drawn {
  readonly description: object
  readonly svg: () => string
  readonly rows: readonly object[]
  readonly columns: readonly Column[]
}

export function chartsRouter(context: ApiContext, toPng: ToPng | undefined): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    frontierRoute,
    async (c) => {
      const { index, countryRule, asOf, theme, scale, ...size } = c.req.valid('query')
      const description = frontierDescription(context.at(asOf), { index, countryRule })
      const rows = description.series.flatMap(({ id, name, points }) => points.map((point) => ({ side: id, name, ...point })))
      const svg = () => frontierChart(description, sized(size), { theme })
      return (await draw(c, c.req.valid('param').chart.slice('frontier.'.length), scale, toPng, {
        description,
        svg,
        rows,
        columns: pointColumns,
      })) as never
    },
    refuseWrong(frontierQuery),
  )
  router.openapi(
    claimRoute,
    async (c) => {
      const [, id = '', form = ''] = /^(.*)\.(svg|png|csv|json)$/.exec(c.req.valid('param').chart) ?? []
      const { asOf, theme, scale, ...size } = c.req.valid('query')
      const description = form === '' ? undefined : describeClaim(context.at(asOf), context, id, asOf)
      if (description === undefined) {
        throw new ProblemError('not-found', `there is no chart ${c.req.path}`, [
          {
            field: 'chart',
            found: c.req.valid('param').chart,
            expected: 'the id of a claim with a verdict, and .svg, .png, .csv or .json',
          },
        ])
      }
      const rows = description.groups.flatMap(({ unit, rows: own }) => own.map((row) => ({ unit, ...row })))
      const svg = () => specificationCurve(description, sized(size), { theme })
      return (await draw(c, form, scale, toPng, { description, svg, rows, columns: specificationColumns })) as never
    },
    refuseWrong(claimQuery),
  )
  return router
}

function describeClaim(view: Observatory, context: ApiContext, id: string, asOf: string | undefined) {
  const report = context.report(id, asOf)
  return report && specificationDescription(view, report)
}

function sized({ width, height }: { readonly width: number; readonly height?: number | undefined }) {
  return { width, ...(height !== undefined && { height }) }
}

async function draw(c: Context<ApiEnv>, form: string, scale: number, toPng: ToPng | undefined, drawn: Drawn): Promise<Response> {
  switch (form) {
    case 'svg':
      return c.body(drawn.svg(), 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
    case 'csv':
      return c.body(toCsv(drawn.rows, drawn.columns), 200, { 'content-type': 'text/csv; charset=utf-8; header=present' })
    case 'json':
      return c.body(JSON.stringify(drawn.description), 200, { 'content-type': 'application/json' })
    default:
      if (toPng === undefined) throw new ProblemError('not-acceptable', 'this server draws no PNG; it draws SVG')
      return c.body(await toPng(drawn.svg(), { scale }), 200, { 'content-type': 'image/png' })
  }
}

type Row = Readonly<Record<string, string | number | boolean | undefined>>
const named = (names: readonly string[]) => namedColumns<Row>(Object.fromEntries(names.map((name) => [name, (row: Row) => row[name]])))
const pointColumns = named(['side', 'name', 'date', 'value', 'low', 'high', 'label'])
const specificationColumns = named(['id', 'dimension', 'label', 'primary', 'meets', 'unit', 'value', 'low', 'high', 'note'])
