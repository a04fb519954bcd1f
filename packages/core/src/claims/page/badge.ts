import { answersOf, type ClaimReport } from '../report.ts'
import { escapeMarkup } from './markup.ts'

/** Width of a character at 11 px, on average; `textLength` makes any font fit. */
const characterWidth = 6.4
const padding = 8
const height = 20

/**
 * A badge that says a claim's verdict and its date, as SVG of one line. It has one colour for all verdicts: the word carries
 * the meaning, and no verdict is good or bad news.
 */
export function claimBadge(report: ClaimReport): string {
  const verdict = answersOf(report)?.now
  const left = report.id
  const right = verdict === undefined ? 'no verdict' : `${verdict.verdict.replace('-', ' ')}, ${verdict.asOf}`
  const [leftWidth, rightWidth] = [widthOf(left), widthOf(right)]
  const width = leftWidth + rightWidth
  const label = escapeMarkup(`${left}: ${right}`)
  const text = (words: string, x: number, room: number) =>
    `<text x="${x}" y="14" textLength="${room - 2 * padding}" lengthAdjust="spacingAndGlyphs">${escapeMarkup(words)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<rect width="${leftWidth}" height="${height}" fill="#3d4450"/>`,
    `<rect x="${leftWidth}" width="${rightWidth}" height="${height}" fill="#1f5f8b"/>`,
    '<g fill="#fff" font-family="system-ui, sans-serif" font-size="11">',
    text(left, padding, leftWidth),
    text(right, leftWidth + padding, rightWidth),
    '</g></svg>',
  ].join('')
}

function widthOf(text: string): number {
  return Math.round(text.length * characterWidth) + 2 * padding
}
