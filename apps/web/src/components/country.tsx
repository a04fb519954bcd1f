import type { Side } from '@openfrontier/charts'
import { countryName } from '../format.ts'
import styles from './country.module.css'

const europeanUnion = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

/** The party whose colour and mark a country bears. */
export function sideOf(country: string): Side {
  if (country === 'US' || country === 'CN') return country
  return europeanUnion.includes(country) ? 'EU' : 'elsewhere'
}

/** A country by its mark and its name; the mark alone never says it. */
export function Country({ code }: { readonly code: string }) {
  return (
    <span className={styles.country}>
      <SideMark side={sideOf(code)} />
      {countryName(code)}
    </span>
  )
}

/** Circle, diamond, square or triangle in the colour of a side. */
export function SideMark({ side }: { readonly side: Side }) {
  return (
    <svg className={`${styles.mark} ${styles[side]}`} viewBox="0 0 12 12" aria-hidden="true">
      {shapeOf(side)}
    </svg>
  )
}

function shapeOf(side: Side) {
  switch (side) {
    case 'US':
      return <circle cx="6" cy="6" r="4.6" />
    case 'CN':
      return <path d="M6 .4 11.6 6 6 11.6 .4 6z" />
    case 'EU':
      return <path d="M1.8 1.800h8.400v8.400h-8.400z" />
    case 'elsewhere':
      return <path d="M6 1.2 11.4 10.600H.6z" />
    default:
      return side satisfies never
  }
}
