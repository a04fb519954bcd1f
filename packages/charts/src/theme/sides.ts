/** The four parties that have a colour, a mark and a dash everywhere. */
export const sides = ['US', 'CN', 'EU', 'elsewhere'] as const
export type Side = (typeof sides)[number]

export type MarkShape = 'circle' | 'diamond' | 'square' | 'triangle'

/** How a side is drawn, so that nothing hangs on colour alone. `shortName` is for widths where the full name has no room. */
export interface SideStyle {
  readonly color: 'us' | 'cn' | 'eu' | 'elsewhere'
  readonly shape: MarkShape
  readonly dash?: string
  readonly shortName: string
}

export const sideStyles = {
  US: { color: 'us', shape: 'circle', shortName: 'US' },
  CN: { color: 'cn', shape: 'diamond', shortName: 'China' },
  EU: { color: 'eu', shape: 'square', dash: '9 4', shortName: 'EU' },
  elsewhere: { color: 'elsewhere', shape: 'triangle', dash: '0.1 4.5', shortName: 'Other' },
} as const satisfies Record<Side, SideStyle>
