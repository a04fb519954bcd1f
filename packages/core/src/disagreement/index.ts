export * from './report.ts'
export * from './report-schema.ts'
