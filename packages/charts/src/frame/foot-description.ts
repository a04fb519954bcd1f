/** What stands below every chart. */
export interface ChartFoot {
  /** How many were measured: a number, or a number with its noun, "204 models". */
  readonly n: number | string
  /** Day of the newest datum, `YYYY-MM-DD`. */
  readonly dataThrough: string
  readonly source: string
  /** What a reader might think the chart shows, and it does not. */
  readonly doesNotShow: string
}
