import type { TableReader } from '../tables/columns.ts'
import { shiftDecimal } from '../tables/shift-decimal.ts'

export const regions: TableReader<'organization-regions'> = {
  table: 'organization-regions',
  columns: { organization: 'hf_org', region: 'region', note: 'notes' },
  unread: [],
}

/** Billions, in full. */
const billions = (column: string) => (cells: Readonly<Record<string, string>>) => shiftDecimal(cells[column] ?? '', 9)

/** Both lists of repositories; the parameters of a row come from the table of parameters, by id. */
export const listings: TableReader<'listings'> = {
  table: 'listings',
  columns: {
    list: { always: 'atom' },
    label: 'modelId',
    organization: 'org',
    name: 'model',
    parameters: { derive: billions('total_params_b') },
    activeParameters: { derive: billions('active_params_b') },
  },
  unread: [],
}

export const dateCorrections: TableReader<'date-corrections'> = {
  table: 'date-corrections',
  columns: { label: 'model_id', printed: 'hf_created_at', released: 'actual_release_date', note: 'notes' },
  unread: [],
}
