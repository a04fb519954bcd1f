import { escapeXml } from './escape.ts'
import { rounded } from './number.ts'

type AttributeValue = string | number | undefined
export type Attributes = Readonly<Record<string, AttributeValue>>

/** Markup that is already escaped. */
export type Markup = string & { readonly __markup: unique symbol }

/** Writes one element; attributes that are `undefined` are left out, numbers are rounded to three decimals. */
export function element(name: string, attributes: Attributes, children: readonly Markup[] = []): Markup {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value)}"`)
    .join('')
  return (children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`) as Markup
}

/** A group, or nothing when it would be empty. */
export function group(attributes: Attributes, children: readonly Markup[]): Markup {
  return children.length === 0 ? ('' as Markup) : element('g', attributes, [...children, '\n' as Markup])
}

/** Escaped character data. */
export function characters(text: string): Markup {
  return escapeXml(text) as Markup
}
