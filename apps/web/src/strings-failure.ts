/** Words of the page that stands in for one that failed: apart from the others, since they go to the browser. */
export const failureStrings = {
  title: 'This page could not be made',
  lead: 'Something went wrong on our side; nothing of what you asked for is at fault. The facts and the other pages are not touched.',
  again: 'Try again',
  elsewhere: 'To the first page',
  search: 'Search',
} as const
