import { words } from './words.ts'

/** The parts of a model's page, each with its words. */
export const modelParts = [
  ['releases', words.releases],
  ['licence', 'Licence'],
  ['capability', words.capability],
  ['ratings', 'Ratings'],
  ['prices', words.prices],
  ['lineage', words.lineage],
  ['results', words.results],
  ['openness', 'Openness'],
  ['safety', 'Safety'],
  ['adoption', words.adoption],
  ['events', words.events],
  ['facts', words.facts],
  ['sources', words.sources],
] as const
