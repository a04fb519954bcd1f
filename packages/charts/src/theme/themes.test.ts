import { describe, expect, test } from 'vitest'
import { chartThemes, paintFor } from './themes.ts'

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('themes', () => {
  test.each([
    ['light', 5.2],
    ['dark', 8.4],
  ] as const)('text in every colour of %s stands out at least %d to 1', (theme, least) => {
    for (const token of ['ink', 'soft', 'us', 'cn', 'eu', 'elsewhere'] as const) {
      expect(contrast(chartThemes[theme][token], chartThemes[theme].ground), token).toBeGreaterThanOrEqual(least)
    }
  })

  test('inherit keeps custom properties with the light values as fallbacks', () => {
    expect(paintFor('inherit')('us')).toBe('var(--of-us, #0b63a5)')
    expect(paintFor('dark')('us')).toBe('#6cb6f5')
  })
})
