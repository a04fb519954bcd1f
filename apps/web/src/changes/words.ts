/** Words of the page of changes. */
export const words = {
  title: 'What changed',
  lead: 'Releases, changes of licence, events, new vintages of the index and changes of method, by the day they happened, as far as this snapshot knows.',
  feed: 'Follow as a feed (Atom)',
  kind: 'Show',
  any: 'everything',
  since: 'Since',
  show: 'Show',
  none: 'Nothing on record.',
  kinds: { release: 'releases', relicensing: 'changes of licence', event: 'events', vintage: 'vintages', method: 'changes of method' },
} as const
