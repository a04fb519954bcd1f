import { type LicenseAnswer, licenseAnswers } from '@openfrontier/core/licensing'
import type { Metadata } from 'next'
import { PageFoot } from '../../../components/page-foot.tsx'
import { WrongQuery } from '../../../components/wrong-query.tsx'
import { formatAmount } from '../../../format.ts'
import styles from '../../../licenses/check.module.css'
import { CheckForm } from '../../../licenses/check-form.tsx'
import { type CheckedModel, checkModels } from '../../../licenses/check-models.ts'
import { type CheckQuery, checkQuerySchema } from '../../../licenses/check-query.ts'
import { CheckedTable } from '../../../licenses/checked-table.tsx'
import { words } from '../../../licenses/words.ts'
import { Section } from '../../../models/dossier/dossier-section.tsx'
import { licenseAnswers as answerWords, uses } from '../../../models/dossier/words.ts'
import { queryString } from '../../../query/query-string.ts'
import { type RawQuery, readQuery } from '../../../query/read-query.ts'
import { strings } from '../../../strings.ts'
import text from '../../../styles/words.module.css'

interface Props {
  readonly searchParams: Promise<RawQuery>
}

const path = '/licenses/check'
const defaults = { use: 'product', currency: 'USD', page: 1 }
/** Rows of an answer on the page of all answers, and on a page of its own. */
const shownOfEach = 8
const shownOfOne = 50

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const reading = readQuery(checkQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return { title: strings.wrongQuery.title, robots: { index: false } }
  return {
    title: `${words.checkTitle} Licences of AI models, answered`,
    description: words.checkLead,
    alternates: { canonical: `${path}${queryString(reading.value, defaults)}` },
  }
}

export default async function CheckPage({ searchParams }: Props) {
  const reading = readQuery(checkQuerySchema, await searchParams)
  if (reading.kind === 'wrong') return <WrongQuery problems={reading.problems} path={path} />
  const query = reading.value
  const checked = await checkModels(query)
  const byAnswer = new Map(licenseAnswers.map((answer) => [answer, checked.filter(({ evaluation }) => evaluation.answer === answer)]))
  const asked = checked.find(({ summary }) => summary.model.id === query.model)
  return (
    <>
      <p className={text.eyebrow}>
        <a href="/licenses">{words.title}</a>
      </p>
      <h1>{words.checkTitle}</h1>
      <p className={`${text.lead} ${text.part}`}>{words.checkLead}</p>
      <CheckForm query={query} />
      <p>
        {words.found(formatAmount(checked.length))}, used {uses[query.use]}:
      </p>
      <ul className={styles.counts}>
        {licenseAnswers.map((answer) => (
          <li key={answer}>
            <a href={addressOf(query, answer)} aria-current={query.answer === answer ? 'true' : undefined}>
              {answerWords[answer]}
            </a>
            <span className={styles.count}>{formatAmount(byAnswer.get(answer)?.length ?? 0)}</span>
          </li>
        ))}
      </ul>
      <p className={`${text.small} ${text.part}`}>{words.notAdvice}</p>
      {asked && (
        <Section id="asked" title={`${asked.summary.model.name}: ${answerWords[asked.evaluation.answer]}`}>
          <CheckedTable label={words.asked} models={[asked]} />
        </Section>
      )}
      {licenseAnswers
        .filter((answer) => query.answer === undefined || query.answer === answer)
        .map((answer) => (
          <Answered key={answer} answer={answer} models={byAnswer.get(answer) ?? []} query={query} />
        ))}
      <PageFoot json={`/v1/licenses`} />
    </>
  )
}

interface AnsweredProps {
  readonly answer: LicenseAnswer
  readonly models: readonly CheckedModel[]
  readonly query: CheckQuery
}

/** The models of one answer: a few where all answers are shown, pages of them where this one is asked for. */
function Answered({ answer, models, query }: AnsweredProps) {
  const alone = query.answer === answer
  const size = alone ? shownOfOne : shownOfEach
  const pages = Math.max(1, Math.ceil(models.length / size))
  const page = alone ? Math.min(query.page, pages) : 1
  const title = answerWords[answer]
  return (
    <Section id={answer} title={`${title.charAt(0).toUpperCase()}${title.slice(1)}: ${formatAmount(models.length)}`}>
      {models.length === 0 ? (
        <p className={text.soft}>{words.noneFound}</p>
      ) : (
        <CheckedTable label={title} models={models.slice((page - 1) * size, page * size)} />
      )}
      {models.length > size && (
        <p className={text.part}>
          {alone ? (
            <>
              {page > 1 && <a href={addressOf(query, answer, page - 1)}>← {strings.models.previous}</a>} {page} / {pages}{' '}
              {page < pages && <a href={addressOf(query, answer, page + 1)}>{strings.models.next} →</a>}
            </>
          ) : (
            <a href={addressOf(query, answer)}>{words.all(formatAmount(models.length))}</a>
          )}
        </p>
      )}
    </Section>
  )
}

const addressOf = (query: CheckQuery, answer: LicenseAnswer, page = 1) =>
  `${path}${queryString({ ...query, answer, page }, defaults)}#${answer}`
