import { dateInWords } from '../format.ts'

/** A calendar day in words. */
export function Day({ date }: { readonly date: string }) {
  return <time dateTime={date}>{dateInWords(date)}</time>
}
