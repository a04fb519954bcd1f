import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import { chartThemes, type ThemeToken } from './theme/themes.ts'

export interface PngOptions {
  /** Pixels per SVG pixel. Default 2. */
  readonly scale?: number
  /** Values for custom properties, where the SVG was drawn with the theme `inherit`. Default `light`. */
  readonly theme?: keyof typeof chartThemes
  /**
   * Paths of static TrueType or OpenType files (the renderer reads neither WOFF nor WOFF2, nor the axes of variable fonts). Default: Inter and
   * Source Serif 4 from the packages this one depends on; where these cannot be found, the fonts of the system.
   */
  readonly fontFiles?: readonly string[]
}

const fontModules = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
]

/** Renders a chart's SVG as PNG. Throws a RangeError on a scale outside 0.1 to 8, and an Error on malformed SVG. */
export function toPng(svg: string, options: PngOptions = {}): Uint8Array {
  const scale = options.scale ?? 2
  if (!(scale >= 0.1 && scale <= 8)) throw new RangeError(`scale must be between 0.1 and 8, not ${scale}`)
  const theme = chartThemes[options.theme ?? 'light']
  const inherits = svg.includes('="var(--of-')
  const fontFiles = options.fontFiles ?? bundledFonts()
  const renderer = new Resvg(withValues(svg, theme), {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      // Slow, and different on every machine: only where the bundled fonts lack letters, as for Chinese names.
      loadSystemFonts: fontFiles.length === 0 || /[\u0250-\u1FFF\u2300-\uFFFF]/.test(svg),
      fontFiles: [...fontFiles],
      defaultFontFamily: 'Inter',
      sansSerifFamily: 'Inter',
      serifFamily: 'Source Serif 4',
    },
    ...(inherits ? { background: theme.ground } : {}),
  })
  return renderer.render().asPng()
}

/** Writes values where the SVG has custom properties, in attributes only: a label that speaks of them stays as it is. */
function withValues(svg: string, theme: Readonly<Record<ThemeToken, string>>): string {
  return svg.replace(/="var\(--of-([a-z]+),[^"]*\)"/g, (whole, name: string) => (name in theme ? `="${theme[name as ThemeToken]}"` : whole))
}

function bundledFonts(): string[] {
  const { resolve } = createRequire(import.meta.url)
  try {
    return fontModules.map((module) => resolve(module))
  } catch {
    return []
  }
}
