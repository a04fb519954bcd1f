import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { frontierChart } from '@openfrontier/charts'
import { countryRules } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { problemResponses } from '../answer.ts'
import { frontierDescription } from '../charts/frontier-description.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const query = z.strictObject({
  index: z.enum(['eci', 'arena']).default('eci').describe('Epoch Capabilities Index, or LMArena text board'),
  countryRule: z.enum(countryRules).default('headquarters').describe("who counts as a country's model"),
  ...asOfParameter,
  width: z.coerce.number().int().min(300).max(1_200).default(720).describe('pixels; the chart is laid out anew for each width'),
  theme: z.enum(['light', 'dark']).default('light').describe('colours'),
})

const route = createRoute({
  method: 'get',
  path: '/charts/frontier.svg',
  operationId: 'drawFrontier',
  tags: ['Charts'],
  summary: 'The best models of each side over time',
  request: { query },
  responses: {
    200: { description: 'The chart', content: { 'image/svg+xml': { schema: z.string().describe('a standalone SVG document') } } },
    ...problemResponses,
  },
})

export function chartsRouter(context: ApiContext) {
  return new OpenAPIHono<ApiEnv>().openapi(
    route,
    (c) => {
      const { index, countryRule, asOf, width, theme } = c.req.valid('query')
      const svg = frontierChart(frontierDescription(context.at(asOf), { index, countryRule }), { width }, { theme })
      return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' })
    },
    refuseWrong(query),
  )
}
export type ChartsRouter = ReturnType<typeof chartsRouter>
