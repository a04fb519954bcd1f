import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { answersOf, type ClaimReport } from '@openfrontier/core/claims'
import { type MetricId, type MetricResult, metricIds, metrics } from '@openfrontier/core/metrics'
import { formatValue } from '@openfrontier/core/wording'
import * as z from 'zod'
import { problemResponses } from '../answer.ts'
import { type Badge, badgeSizes, badgeSvg } from '../charts/badge.ts'
import type { ApiContext, ApiEnv } from '../context.ts'
import { ProblemError } from '../http/problem.ts'
import { asOfParameter } from '../query/parameters.ts'
import { refuseWrong } from '../query/refuse.ts'

const query = z.strictObject({
  ...asOfParameter,
  theme: z.enum(['light', 'dark']).default('light').describe('colours'),
  size: z.enum(badgeSizes).default('medium').describe('height of its letters: 11, 13 or 16 pixels'),
  label: z.string().min(1).max(60).optional().describe('words on the left, in place of its own'),
})
const route = createRoute({
  method: 'get',
  path: '/badges/{badge}',
  operationId: 'drawBadge',
  tags: ['Charts'],
  summary: 'A verdict or a figure as a badge',
  request: {
    params: z.object({ badge: z.string().describe('id of a claim or a metric, then `.svg`: `C24.svg`, `frontier-lag.svg`') }),
    query,
  },
  responses: {
    200: { description: 'The badge', content: { 'image/svg+xml': { schema: z.string().describe('a standalone SVG document') } } },
    ...problemResponses,
  },
})

export function badgesRouter(context: ApiContext): OpenAPIHono<ApiEnv> {
  const router = new OpenAPIHono<ApiEnv>()
  router.openapi(
    route,
    (c) => {
      const { badge: name } = c.req.valid('param')
      const { asOf, theme, size, label } = c.req.valid('query')
      const id = name.replace(/\.svg$/, '')
      const badge = name.endsWith('.svg') ? badgeOf(context, id, asOf) : undefined
      if (badge === undefined) {
        throw new ProblemError('not-found', `there is no badge "${name}"`, [
          {
            field: 'badge',
            found: name,
            expected: `the id of a claim or of a metric with one figure, and .svg; see /v1/claims and /v1/metrics`,
          },
        ])
      }
      const svg = badgeSvg({ ...badge, ...(label !== undefined && { label }) }, { size, theme })
      return c.body(svg, 200, { 'content-type': 'image/svg+xml; charset=utf-8' }) as never
    },
    refuseWrong(query),
  )
  return router
}

function badgeOf(context: ApiContext, id: string, asOf: string | undefined): Badge | undefined {
  const metric = metricIds.find((each) => each === id)
  if (metric !== undefined) return metricBadge(metric, context.at(asOf).metric(metric))
  const report = context.report(id, asOf)
  return report && claimBadge(report)
}

function metricBadge(id: MetricId, result: MetricResult): Badge | undefined {
  if (result.kind === 'series') return undefined
  const value = result.kind === 'estimate' ? formatValue(result.value, result.unit) : `undetermined: ${result.reason}`
  return { label: metrics[id].title, value, tone: 'neutral' }
}

const tones = { supported: 'yes', contradicted: 'no', partly: 'open', undetermined: 'neutral', 'not-measurable': 'neutral' } as const

function claimBadge(report: ClaimReport): Badge {
  const now = answersOf(report)?.now
  const word = now?.verdict ?? 'undetermined'
  return {
    label: `Open Frontier ${report.id}`,
    value: now === undefined ? 'no verdict' : word.replace('-', ' '),
    tone: now === undefined ? 'neutral' : tones[word],
  }
}
