import type { ParityAnswer } from '@openfrontier/core/metrics'

/** Words of the page that compares. */
export const words = {
  title: 'Compare',
  lead: 'Up to six models, or up to six labs. Whether one is better is tested against a margin fixed beforehand, on draws of the whole index or on the errors of the board; overlapping intervals are not the test.',
  things: 'Models or labs',
  hint: 'A name or id each: “gpt-5”, “deepseek/deepseek-r1”, or labs like “openai”.',
  compare: 'Compare',
  clear: 'Clear',
  notFound: (name: string) => `Nothing on record is called “${name}”.`,
  ambiguous: (name: string) => `“${name}” stands for several.`,
  mixed: 'Models and labs cannot be compared with each other. The first one asked for decides: the others are left out.',
  near: 'Near names:',
  sideBySide: 'Side by side',
  capability: 'On the Epoch Capabilities Index',
  board: 'On LMArena’s text board',
  tests: 'Differences, tested',
  testsSubtitle: (margin: number, unit: string, of: string) =>
    `First minus second, in ${unit}, ${of}; equal within a margin of ${margin} fixed beforehand`,
  difference: 'First minus second',
  pair: 'Pair',
  answer: 'Answer',
  interval: '90 % interval',
  notTested: 'Fewer than two stand on this scale.',
  indexDoesNotShow: 'which to use for a task: the index is one number over many benchmarks. “Undetermined” is not “equal”.',
  boardDoesNotShow: 'quality beyond what voters prefer. “Undetermined” is not “equal”.',
  asked: (n: number) => `${n} asked for`,
} as const

/** How a first one stands to a second. */
export const parityWords: Readonly<Record<ParityAnswer, string>> = {
  ahead: 'ahead by more than the margin',
  'ahead-within-margin': 'ahead, within the margin',
  equivalent: 'equal within the margin',
  'behind-within-margin': 'behind, within the margin',
  behind: 'behind by more than the margin',
  undetermined: 'undetermined',
}
