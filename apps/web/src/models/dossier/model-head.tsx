import { evaluateModel, formatNumber, formatValue, isMissing, type Rating } from '@openfrontier/core'
import { Country } from '../../components/country.tsx'
import { KeyFact, KeyFacts } from '../../components/key-facts.tsx'
import { formatAmount, unbroken } from '../../format.ts'
import { partialDateInWords } from '../../format-partial.ts'
import { openObservatory } from '../../observatory.ts'
import { strings } from '../../strings.ts'
import text from '../../styles/words.module.css'
import { indexUnit, publishedEnds, ratingUnit } from '../published.ts'
import type { ModelFigures } from './model-figures.ts'
import type { Dossier } from './open-dossier.ts'
import { offersOf } from './prices.ts'
import { standing } from './standing.ts'
import { licenseAnswers } from './words.ts'

/** What a model is and where it stands: read in ten seconds. */
export async function ModelHead({ dossier, figures }: { readonly dossier: Dossier; readonly figures: ModelFigures }) {
  const { model, summary, labs, indexScores, license } = dossier
  const observatory = await openObservatory()
  const score = indexScores.at(-1)
  const rating = newestRating(dossier.ratings)
  const offers = offersOf(dossier)
  const product = license && evaluateModel(observatory.facts, model.id, { use: 'product' })
  return (
    <>
      <p className={text.eyebrow}>
        <a href="/models">{strings.models.title}</a> · <code>{model.id}</code>
      </p>
      <h1>{model.name}</h1>
      <p className={text.part}>
        {model.labs.map((id, place) => (
          <span key={id}>
            {place > 0 && ', '}
            <a href={`/labs/${id}`}>{labs.find((lab) => lab.id === id)?.name ?? id}</a>
          </span>
        ))}
        {summary.countries.map((country) => (
          <span key={country}>
            {' · '}
            <Country code={country} />
          </span>
        ))}
      </p>
      <p className={`${text.lead} ${text.part}`}>{unbroken(standing(dossier))}</p>
      <KeyFacts>
        <KeyFact name="Epoch Capabilities Index" href={score && '#capability'} value={score && formatValue(score.value, indexUnit)}>
          {score && `${intervalLevel(score.interval)}${publishedEnds(score, indexUnit)}, vintage of ${score.vintage}`}
        </KeyFact>
        <KeyFact name="LMArena text board" href={rating && '#ratings'} value={rating && formatNumber(rating.value, ratingUnit)}>
          {rating && `${intervalLevel(rating.interval)}${publishedEnds(rating, ratingUnit)}, board of ${rating.snapshotDate}`}
        </KeyFact>
        <KeyFact name="Commercial product" href={license && '#licence'} value={product && licenseAnswers[product.answer]}>
          {license && `${license.name}; ${license.class}`}
        </KeyFact>
        <KeyFact
          name="Price per million tokens written"
          href={figures.prices && '#prices'}
          value={offers[0] && `${formatAmount(offers[0].output)} USD`}
        >
          {offers[0] && `lowest of ${offers.length} offers: ${offers[0].operator}, ${offers[0].price.from}`}
        </KeyFact>
      </KeyFacts>
      {summary.firstPublic === undefined ? null : (
        <p className={text.small}>
          First public release: {partialDateInWords(summary.firstPublic.date)} ({strings.grades[summary.firstPublic.grade]}).
        </p>
      )}
    </>
  )
}

const intervalLevel = (interval: Rating['interval']) => (isMissing(interval) ? '' : `${Math.round(100 * interval.level)} % interval `)

/** Its best row on the newest board it stands on, style-controlled where there is one. */
function newestRating(ratings: readonly Rating[]): Rating | undefined {
  const controlled = ratings.filter(({ styleControl }) => styleControl)
  const of = controlled.length > 0 ? controlled : ratings
  const newest = of.at(-1)?.snapshotDate
  return of.filter(({ snapshotDate }) => snapshotDate === newest).sort((x, y) => y.value - x.value)[0]
}
