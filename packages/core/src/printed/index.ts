/**
 * What adapters take from a publication: its rows in our columns, names and labels still as printed.
 * `packages/sources` writes these tables, `packages/dataset` reads them and resolves the names through curated aliases.
 * A cell that the publication leaves empty is `undefined`.
 */
export * from './codec.ts'
export * from './tables.ts'
