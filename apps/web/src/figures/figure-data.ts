import type {
  EstimatesDescription,
  FrontierDescription,
  SpecificationCurveDescription,
  TimelineDescription,
  TrendDescription,
} from '@openfrontier/charts'

/** A cell of a table: as it is shown, and the bare value for files where that differs. */
export interface DataCell {
  readonly text: string
  readonly value?: string | number
  /** A country by its code, shown with its mark. */
  readonly country?: string
  readonly href?: string
}

export interface DataColumn {
  readonly name: string
  /** Numbers stand to the right. */
  readonly number?: boolean
  /** Never broken over lines. */
  readonly date?: boolean
}

/** A table that is shown on a page and can be taken as CSV. The first column names the row. */
export interface DataTable {
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly DataCell[])[]
}

export type Drawing =
  | { readonly kind: 'frontier'; readonly description: FrontierDescription }
  | { readonly kind: 'trend'; readonly description: TrendDescription }
  | { readonly kind: 'estimates'; readonly description: EstimatesDescription }
  | { readonly kind: 'timeline'; readonly description: TimelineDescription }
  | { readonly kind: 'specifications'; readonly description: SpecificationCurveDescription }

/** A figure as data: what is drawn, the same as a table, and where programs find it. */
export interface FigureData {
  /** Of the page it stands on, in lower-case letters and hyphens. */
  readonly id: string
  readonly drawing: Drawing
  readonly table: DataTable
  /** Path and query at the API. */
  readonly json: string
  /** Dates as of which its page can be asked for it, oldest first, and the one it is drawn as of: the reader may move between them. */
  readonly dates?: { readonly all: readonly string[]; readonly shown: string }
}

/** Files in which a figure can be taken away. */
export const figureFormats = ['svg', 'png', 'csv'] as const
export type FigureFormat = (typeof figureFormats)[number]
