export interface Badge {
  readonly label: string
  readonly value: string
  readonly tone: 'neutral' | 'yes' | 'no' | 'open'
}

export const badgeSizes = ['small', 'medium', 'large'] as const
export type BadgeSize = (typeof badgeSizes)[number]

const sizes = { small: 11, medium: 13, large: 16 } as const
/** Ground and ink of both halves: every pair keeps a contrast of at least 4.5 to 1. */
const palettes = {
  light: {
    left: ['#e7e5e0', '#1d1d1b'],
    neutral: ['#44474d', '#ffffff'],
    yes: ['#1b5e3f', '#ffffff'],
    no: ['#8a2b1f', '#ffffff'],
    open: ['#5b4a00', '#ffffff'],
  },
  dark: {
    left: ['#2c2e33', '#f1efe9'],
    neutral: ['#c9cbd1', '#17181a'],
    yes: ['#8fd4b1', '#0e2018'],
    no: ['#f0a79d', '#2b0d08'],
    open: ['#e9cf70', '#231c00'],
  },
} as const

/** A badge as an SVG that stands alone: what is asked on the left, the answer on the right, both in words. */
export function badgeSvg(
  { label, value, tone }: Badge,
  { size, theme }: { readonly size: BadgeSize; readonly theme: keyof typeof palettes },
): string {
  const height = sizes[size]
  const pad = Math.round(height * 0.7)
  const [left, right] = [label, value].map((text) => Math.ceil(widthOf(text) * height) + 2 * pad)
  const [width, tall] = [(left ?? 0) + (right ?? 0), Math.round(height * 1.8)]
  const colours = palettes[theme]
  const baseline = Math.round(tall / 2 + height * 0.35)
  const text = (x: number, ink: string, words: string, wide: number) =>
    `<text x="${x}" y="${baseline}" fill="${ink}" textLength="${wide - 2 * pad}" lengthAdjust="spacingAndGlyphs">${escapeXml(words)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}" viewBox="0 0 ${width} ${tall}" role="img" aria-label="${escapeXml(`${label}: ${value}`)}" font-family="Inter, system-ui, sans-serif" font-size="${height}"><title>${escapeXml(`${label}: ${value}`)}</title><rect width="${width}" height="${tall}" rx="4" fill="${colours.left[0]}"/><path d="M${left} 0h${(right ?? 0) - 4}a4 4 0 0 1 4 4v${tall - 8}a4 4 0 0 1 -4 4h-${(right ?? 0) - 4}z" fill="${colours[tone][0]}"/>${text(pad, colours.left[1], label, left ?? 0)}${text((left ?? 0) + pad, colours[tone][1], value, right ?? 0)}</svg>`
}

/** Width of a text in ems, near enough: `textLength` makes it fit. */
function widthOf(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (/[ilj.,:;'|!()\s]/.test(letter) ? 0.32 : /[A-Zmw%MW@]/.test(letter) ? 0.74 : letter > '\u2e80' ? 1 : 0.57),
    0,
  )
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
