export * from './fragility.ts'
export * from './multiverse.ts'
export * from './threshold.ts'
export * from './without-models.ts'
