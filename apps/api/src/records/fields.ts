import * as z from 'zod'

/** The whole or, where `fields` are asked for, a part of it. */
export function sparse<W extends z.ZodType>(whole: W, part: z.ZodType): W {
  // Callers who ask for no fields get the whole, and that is what types speak of.
  return z.union([whole, part]).meta({ sparse: true }) as unknown as W
}

/** A record with only some of its fields, in its own order. */
export function pickFields(row: object, fields: readonly string[] | undefined): object {
  if (fields === undefined) return row
  return Object.fromEntries(Object.entries(row).filter(([name]) => fields.includes(name)))
}
