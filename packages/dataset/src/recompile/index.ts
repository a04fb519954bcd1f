/**
 * Compiling the facts again with newer ones beside them. This entry is for work inside the repository; the published package
 * has the same exports from `packaged.ts`.
 */
export * from './exports.ts'
export { workspaceFacts as ownFacts } from './workspace-facts.ts'
