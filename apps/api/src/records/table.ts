import { adoption } from '../resources/adoption.ts'
import { benchmarks } from '../resources/benchmarks.ts'
import { boards } from '../resources/boards.ts'
import { changes } from '../resources/changes.ts'
import { countries } from '../resources/countries.ts'
import { endpoints } from '../resources/endpoints.ts'
import { events } from '../resources/events.ts'
import { evidence } from '../resources/evidence.ts'
import { indexScores } from '../resources/index-scores.ts'
import { labs } from '../resources/labs.ts'
import { licenses } from '../resources/licenses.ts'
import { listings } from '../resources/listings.ts'
import { openness } from '../resources/openness.ts'
import { providers } from '../resources/providers.ts'
import { ratings } from '../resources/ratings.ts'
import { releases } from '../resources/releases.ts'
import { repositories } from '../resources/repositories.ts'
import { results } from '../resources/results.ts'
import { risk } from '../resources/risk.ts'
import { sources } from '../resources/sources.ts'
import type { Resource } from './definition.ts'

/** Every kind of record that is listed as it stands in the snapshot. Models have a router of their own: their rows are computed. */
export const resources: readonly Resource[] = [
  labs,
  releases,
  licenses,
  benchmarks,
  results,
  ratings,
  indexScores,
  boards,
  endpoints,
  providers,
  adoption,
  repositories,
  listings,
  openness,
  risk,
  evidence,
  events,
  countries,
  sources,
  changes,
]
