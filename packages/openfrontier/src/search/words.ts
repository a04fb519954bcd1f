/** Words that stand in every sentence and tell none from another. */
const common = new Set('a an and are as at by for from has have in is it of on or than that the their this to was were with'.split(' '))

/**
 * The words and figures of a text, in lower case: figures whole (`17.1`, `1,464` as `1464`), compounds both joined and apart, so that
 * "start-ups" is found by "startups".
 */
export function wordsOf(text: string): string[] {
  const found = text.toLowerCase().match(/\d+(?:[.,]\d+)*|\p{L}+(?:[-’']\p{L}+)*/gu) ?? []
  return found
    .flatMap((word) => {
      if (/^\d/.test(word)) return [word.replace(/,(?=\d{3}\b)/g, '')]
      const parts = word.split(/[-’']/)
      return parts.length === 1 ? parts : [parts.join(''), ...parts]
    })
    .filter((word) => !common.has(word))
}
