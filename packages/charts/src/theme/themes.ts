/**
 * Values of the custom properties that charts use, one set a theme. A page that embeds charts with the theme `inherit` sets `--of-<name>` to
 * these (or to its own); a chart drawn with `light` or `dark` has them written in.
 * The static families stand first because the PNG renderer only tries the first.
 */
export const chartThemes = {
  light: {
    ground: '#fbfaf7',
    wash: '#f1eee6',
    ink: '#1b1d21',
    soft: '#555b65',
    grid: '#e3e0d8',
    rule: '#8b8f96',
    us: '#0b63a5',
    cn: '#b8430e',
    eu: '#00735a',
    elsewhere: '#5f6672',
    sans: "Inter, 'Inter Variable', system-ui, sans-serif",
    serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif",
  },
  dark: {
    ground: '#12151a',
    wash: '#1b2027',
    ink: '#eeece6',
    soft: '#a9b1bd',
    grid: '#272c34',
    rule: '#6c7480',
    us: '#6cb6f5',
    cn: '#ff9a62',
    eu: '#4fd0ac',
    elsewhere: '#a9b1bd',
    sans: "Inter, 'Inter Variable', system-ui, sans-serif",
    serif: "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif",
  },
} as const

export type ThemeToken = keyof typeof chartThemes.light
/** `inherit` leaves custom properties with the light values as fallbacks; `light` and `dark` write the values in, with a ground behind. */
export type ChartTheme = keyof typeof chartThemes | 'inherit'

/** Gives the attribute value for a token under a theme. */
export type Paint = (token: ThemeToken) => string

export function paintFor(theme: ChartTheme): Paint {
  return theme === 'inherit' ? (token) => `var(--of-${token}, ${chartThemes.light[token]})` : (token) => chartThemes[theme][token]
}
