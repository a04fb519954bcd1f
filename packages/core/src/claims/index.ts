export * from './definition.ts'
export * from './registry.ts'
export * from './report.ts'
export * from './verdict.ts'
