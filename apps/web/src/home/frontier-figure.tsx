import { FigureView } from '../figures/figure-view.tsx'
import { queryString } from '../query/query-string.ts'
import type { HomeFacts } from './home-facts.ts'
import { homeFigure } from './home-figure.ts'
import { ScaleControls } from './scale-controls.tsx'

/** The best model of both countries over time, with the scale and the date to choose. */
export async function FrontierFigure({ facts }: { readonly facts: HomeFacts }) {
  const { index, asOf, dataThrough } = facts
  const query = queryString({ index, asOf: asOf === dataThrough ? undefined : asOf }, { index: 'eci' })
  return <FigureView figure={await homeFigure(facts)} page="home" query={query} heading="h2" controls={<ScaleControls facts={facts} />} />
}
