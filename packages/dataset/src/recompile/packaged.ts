/** Compiling the facts of the package again with newer ones beside them. Node only. */
export * from './exports.ts'
export { packagedFacts as ownFacts } from './packaged-facts.ts'
