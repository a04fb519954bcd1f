/**
 * Chart descriptions to SVG strings, for the site, the API and the command line. `@openfrontier/charts/png` turns them into PNG.
 *
 * @example
 * const svg = frontierChart(description, { width: 680 }, { theme: 'dark' })
 */
export { type SocialCard, socialCard } from './card/social-card.ts'
export { describeFrontier, type FrontierFigures } from './describe/describe-frontier.ts'
export type { EstimateGroup, EstimateRow, EstimatesDescription } from './estimates/description.ts'
export { estimatesChart } from './estimates/estimates-chart.ts'
export type { ChartFoot } from './frame/foot-description.ts'
export type { ChartOptions, ChartSize } from './frame/options.ts'
export type { FrontierDescription, FrontierPoint, FrontierSeries } from './frontier/description.ts'
export { frontierChart } from './frontier/frontier-chart.ts'
export {
  type Meets,
  meetsAnswers,
  type SpecificationCurveDescription,
  type SpecificationGroup,
  type SpecificationRow,
} from './specification/description.ts'
export { specificationCurve } from './specification/specification-curve.ts'
export { type MarkShape, type Side, type SideStyle, sideStyles, sides } from './theme/sides.ts'
export { type ChartTheme, chartThemes, type ThemeToken } from './theme/themes.ts'
export type { TimelineDescription, TimelineLane, TimelineMark } from './timeline/description.ts'
export { timelineChart } from './timeline/timeline-chart.ts'
export type { TrendDescription, TrendPoint, TrendSeries } from './trend/description.ts'
export { trendChart } from './trend/trend-chart.ts'
