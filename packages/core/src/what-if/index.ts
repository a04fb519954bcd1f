export * from './index-change.ts'
export * from './refit-index.ts'
