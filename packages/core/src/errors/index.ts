/** The errors that an observatory throws, without what throws them: importing them costs nothing. */
export { PartNotLoadedError } from '../claims/part-not-loaded.ts'
export { InvalidParametersError } from '../metrics/invalid-parameters.ts'
