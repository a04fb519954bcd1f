import type { IsoDate } from '@openfrontier/core/entities'
import type { IndexDraws } from '@openfrontier/core/observatory'

/** Joint draws as they are written: hundredths of an index point, two bytes each, in base64. */
export interface WrittenDraws {
  readonly index: 'eci'
  readonly vintage: IsoDate
  readonly labels: readonly string[]
  readonly draws: number
  readonly seed: number
  readonly hundredths: string
}

/** The draws as core reads them. */
export function readDraws({ index, vintage, labels, draws, hundredths }: WrittenDraws): IndexDraws {
  return { index, vintage, labels, draws, values: Float32Array.from(fromBase64(hundredths), (value) => value / 100) }
}

/** The numbers behind a text of `toBase64`. */
export function fromBase64(text: string): Int16Array {
  const bytes = atob(text)
  return Int16Array.from({ length: bytes.length / 2 }, (_, place) => bytes.charCodeAt(2 * place) | (bytes.charCodeAt(2 * place + 1) << 8))
}
