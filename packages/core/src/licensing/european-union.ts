/** Member states of the European Union since 2020-02-01 (Treaty on European Union, article 52, less the United Kingdom). */
const memberStates: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
)

/** Whether a place lies in one of some areas: countries by their code, or `EU`. The EU as a place touches each of its members. */
export function liesIn(place: string, areas: readonly string[]): boolean {
  return areas.some((area) => area === place || (area === 'EU' ? memberStates.has(place) : place === 'EU' && memberStates.has(area)))
}
