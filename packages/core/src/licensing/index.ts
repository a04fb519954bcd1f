export * from './license-class.ts'
