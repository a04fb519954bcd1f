export * from './bootstrap.ts'
export * from './normal.ts'
export * from './quantile.ts'
export * from './random.ts'
