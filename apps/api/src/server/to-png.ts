import type { ToPng } from '../resources/charts.ts'

/** Draws PNG with the native renderer, which is loaded when the first is asked for. */
export const toPng: ToPng = async (svg, options) => {
  const { toPng: render } = await import('@openfrontier/charts/png')
  return new Uint8Array(render(svg, options))
}
