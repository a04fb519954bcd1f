import { isMissing, known, type License, type LicenseFacets, type Threshold } from '@openfrontier/core'
import { formatAmount } from '../format.ts'
import { strings } from '../strings.ts'

/** One question asked of a licence and its answer in words, with the clause it rests on. */
export interface FacetRow {
  readonly name: string
  readonly answer: string
  /** Whether the text, or this part of it, was not read. */
  readonly unread: boolean
  readonly quote?: string
  readonly section?: string
  readonly note?: string
}

const names: Readonly<Record<keyof LicenseFacets, string>> = {
  commercialUse: 'Commercial use',
  thresholds: 'From a size on',
  territory: 'Territory',
  naming: 'Naming',
  attribution: 'Attribution',
  acceptableUse: 'Limits of use',
  outputs: 'Outputs for training others',
  distillationIsDerivative: 'Distillation counts as derivative',
  patent: 'Patent grant',
  revocable: 'Revocable',
  terminates: 'Ends on',
  law: 'Law',
  forum: 'Forum',
  exemptions: 'Exempt',
}

/** The facets that decide what one may do come first; the others follow where the text says something on them. */
const deciding: readonly (keyof LicenseFacets)[] = ['commercialUse', 'thresholds', 'territory', 'naming', 'acceptableUse', 'outputs']

/** The deciding facets of a licence, answered or not, and every other facet it answers. */
export function facetRows({ facets }: License): readonly FacetRow[] {
  const others = (Object.keys(names) as (keyof LicenseFacets)[]).filter((facet) => !deciding.includes(facet))
  return [
    ...deciding.map((facet) => rowOf(facets, facet)),
    ...others.map((facet) => rowOf(facets, facet)).filter(({ answered }) => answered),
  ]
}

function rowOf(facets: LicenseFacets, facet: keyof LicenseFacets): FacetRow & { readonly answered: boolean } {
  const { value, quote, section, note } = facets[facet]
  const clause = { ...(quote && { quote }), ...(section && { section }), ...(note && { note }) }
  if (isMissing(value)) {
    const answer = value.note === undefined ? strings.missing[value.missing] : `${strings.missing[value.missing]}: ${value.note}`
    return { name: names[facet], answer, unread: true, answered: false, ...clause }
  }
  const silent = value === 'not-addressed'
  return { name: names[facet], answer: silent ? 'not addressed' : answerOf(facets, facet), unread: false, answered: !silent, ...clause }
}

function answerOf(facets: LicenseFacets, facet: keyof LicenseFacets): string {
  switch (facet) {
    case 'thresholds':
      return listOf(facets.thresholds.value).map(thresholdInWords).join('; ')
    case 'territory': {
      const territory = plain(facets.territory.value)
      return territory === undefined || territory.excluded.length === 0 ? 'none excluded' : `excluded: ${territory.excluded.join(', ')}`
    }
    case 'naming':
      return listOf(facets.naming.value)
        .map(({ kind, words, force }) => `${inWords(kind)} “${words}” (${force})`)
        .join('; ')
    case 'attribution':
      return listOf(facets.attribution.value)
        .map(({ duty }) => inWords(duty))
        .join(', ')
    case 'acceptableUse': {
      const limits = plain(facets.acceptableUse.value)
      return limits?.present ? `a policy${limits.place === undefined ? '' : `, ${inWords(limits.place)}`}` : 'applicable law only'
    }
    case 'terminates':
      return listOf(facets.terminates.value)
        .map(({ on, cureDays }) => `${inWords(on)}${cureDays === undefined ? '' : ` (${cureDays} days to cure)`}`)
        .join(', ')
    case 'law':
      return listOf(facets.law.value).join(', ')
    case 'forum': {
      const forum = plain(facets.forum.value)
      return forum === undefined ? '' : `${forum.place}${known(forum.kind) === undefined ? '' : ` (${known(forum.kind)})`}`
    }
    case 'exemptions':
      return listOf(facets.exemptions.value)
        .map(({ who, from }) => `${inWords(who)} from ${inWords(from)}`)
        .join(', ')
    case 'distillationIsDerivative':
    case 'revocable':
      return plain(facets[facet].value) === true ? 'yes' : 'no'
    case 'commercialUse':
    case 'outputs':
    case 'patent':
      return inWords(plain(facets[facet].value) ?? '')
    default:
      return facet satisfies never
  }
}

function thresholdInWords(threshold: Threshold): string {
  const consequence = `${inWords(threshold.consequence)} needed`
  if (threshold.quantity === 'any-size') return `at any size: ${consequence}`
  const comparison = known(threshold.comparison) === 'at-least' ? 'from' : 'over'
  const size =
    threshold.quantity === 'revenue'
      ? `${threshold.currency} ${formatAmount(threshold.amount)} revenue${periodInWords(threshold.period)}`
      : `${formatAmount(threshold.amount)} ${inWords(threshold.quantity)}`
  const business = threshold.onlyFor === undefined ? '' : `, only for ${threshold.onlyFor.map(inWords).join(' or ')}`
  return `${comparison} ${size}${business}: ${consequence}`
}

function periodInWords(period: Extract<Threshold, { quantity: 'revenue' }>['period']): string {
  const length = known(period)
  if (length === undefined) return ''
  return length === 'any-12-months' ? ' in any 12 months' : ` in a ${inWords(length)}`
}

const inWords = (term: string) => term.replaceAll('-', ' ')

/** The value of a facet that is known and addressed. */
function plain<T>(value: T): Exclude<T, { missing: unknown } | 'not-addressed'> | undefined {
  return isMissing(value) || value === 'not-addressed' ? undefined : (value as Exclude<T, { missing: unknown } | 'not-addressed'>)
}

function listOf<T>(value: readonly T[] | 'not-addressed' | { readonly missing: string }): readonly T[] {
  return Array.isArray(value) ? value : []
}
