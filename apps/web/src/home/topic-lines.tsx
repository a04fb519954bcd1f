import { formatValue, type MetricResult } from '@openfrontier/core'
import { unbroken } from '../format.ts'
import type { HomeFacts } from './home-facts.ts'
import { inWords } from './sentences.ts'
import styles from './topic-lines.module.css'

interface Line {
  readonly name: string
  readonly href: string
  readonly sentence: string
  /** What was counted, and when. */
  readonly of: string
}

/** Openness, use, cost and risk in a line each, with the figure it rests on. */
export function TopicLines({ facts }: { readonly facts: HomeFacts }) {
  return (
    <dl className={styles.lines}>
      {linesOf(facts).map(({ name, href, sentence, of }) => (
        <div key={name}>
          <dt>
            <a href={href}>{name}</a>
          </dt>
          <dd>
            {unbroken(sentence)}
            {of !== '' && <span className={styles.of}>{of}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function linesOf({ bestOpen, openness, derivatives, adoption, price, refusals }: HomeFacts): readonly Line[] {
  const notable = openness[0]?.shares ?? []
  const shareOf = (country: string) => {
    const found = notable.find((each) => each.country === country)
    return found === undefined ? 'not determined' : inWords(found.result)
  }
  return [
    {
      name: 'Best open model',
      href: '/openness',
      sentence: `The best model whose weights can be downloaded stands ${inWords(bestOpen)} below the best of all on the index.`,
      of: populationOf(bestOpen),
    },
    {
      name: 'Openness',
      href: '/openness',
      sentence: `Of notable models, ${shareOf('CN')} of China’s and ${shareOf('US')} of the United States’ came with their weights.`,
      of: notable[0] === undefined ? '' : populationOf(notable[0].result),
    },
    {
      name: 'Adoption',
      href: '/adoption',
      sentence: `Chinese models are the root of ${inWords(derivatives)} of new fine-tunes on Hugging Face, and ${counted(adoption)} of new pulls from Ollama’s library.`,
      of: populationOf(derivatives),
    },
    {
      name: 'Cost',
      href: '/efficiency',
      sentence: `At the capability of Claude 3.5 Sonnet the cheapest American model costs ${inWords(price)} times what the cheapest Chinese one does.`,
      of: populationOf(price),
    },
    {
      name: 'Risk',
      href: '/risk',
      sentence: `Chinese models answer criticism of China less readily than criticism of other governments, beyond what American models do, by ${inWords(refusals)}.`,
      of: populationOf(refusals),
    },
  ]
}

/** A full count has no sampling error, and its words say so. */
function counted(result: MetricResult): string {
  return result.kind === 'estimate' && !('low' in result.interval)
    ? `${formatValue(result.value, result.unit)} (all counted)`
    : inWords(result)
}

const populationOf = (result: MetricResult) => (result.kind === 'estimate' ? `${result.population}.` : '')
