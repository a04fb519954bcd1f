/** Words of the search. */
export const words = {
  title: 'Search',
  label: 'Name, id or words',
  submit: 'Search',
  none: (text: string) => `Nothing on record has all the words of “${text}”.`,
  hint: 'Models, labs, claims, licences, measures, benchmarks and sources, by name, id or any name a publication prints. Press / on any page to come here.',
  first: (shown: number, found: number) => (found > shown ? `the first ${shown} of ${found}` : `${found}`),
  kinds: {
    models: 'Models',
    labs: 'Labs',
    claims: 'Claims',
    licences: 'Licences',
    measures: 'Measures',
    benchmarks: 'Benchmarks',
    sources: 'Sources',
  },
} as const
