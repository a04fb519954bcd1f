import { formatInterval, formatNumber, formatValue } from '@openfrontier/core'
import { isMissing, known } from '@openfrontier/core/entities'
import type { Compared, Comparison, ComparisonTest } from './comparison.ts'
import { ends, paragraph, type Style, screenWidth, table } from './layout.ts'
import type { ModelRecord } from './model-record.ts'
import type { CsvRow } from './output.ts'
import { resultRows } from './result-rows.ts'
import { answerPhrase } from './result-text.ts'

/** How many stand beside each other before the screen is full. */
const abreast = 3

type Line = readonly [name: string, cell: (compared: Compared) => string]

const modelLines: readonly Line[] = [
  ['id', ({ id }) => id],
  ['of', ({ countries }) => countries.join(' ') || 'unknown'],
  ['released', ({ model }) => textOf(model?.released)],
  ['weights', ({ model }) => textOf(model?.weightsReleased)],
  ['licence', ({ model }) => licenseText(model)],
  ['index', ({ model }) => scoreText(known(model?.index), 'index points')],
  ['Arena', ({ model }) => scoreText(known(model?.rating), 'Arena points')],
  ['endpoints', ({ endpoints }) => String(endpoints)],
  ['cheapest', cheapestText],
]

const labLines: readonly Line[] = [
  ['id', ({ id }) => id],
  ['of', ({ countries }) => countries.join(' ') || 'unknown'],
  ['models', ({ models }) => String(models)],
  ['open weights', ({ openModels }) => String(openModels)],
  ['best, index', ({ bestOnIndex }) => bestText(bestOnIndex, scoreText(known(bestOnIndex?.index), 'index points'))],
  ['best, Arena', ({ bestOnArena }) => bestText(bestOnArena, scoreText(known(bestOnArena?.rating), 'Arena points'))],
  ['endpoints', ({ endpoints }) => String(endpoints)],
  ['cheapest', cheapestText],
]

/** Things beside each other, and below them whether the first differs from the others, tested. */
export function comparisonText({ compared, tests, level, asOf }: Comparison, style: Style): string {
  const lines = compared[0]?.kind === 'lab' ? labLines : modelLines
  const groups = Array.from({ length: Math.ceil(compared.length / abreast) }, (_, place) =>
    compared.slice(place * abreast, (place + 1) * abreast),
  )
  return [
    ends(`${compared.length} ${compared[0]?.kind ?? 'model'}s compared`, `as of ${asOf}`, style),
    ...groups.flatMap((group) => ['', beside(group, lines, style)]),
    '',
    style.bold('Differences, tested'),
    ...tests.map((test) => testText(test, style)),
    '',
    style.dim(
      paragraph(
        `b − a, with intervals of ${Math.round(1000 * level) / 10} %${tests.length > 2 ? ', so that all hold together at 90 %' : ''}; against a margin of 3.5 index points or 25 Arena points, fixed beforehand. Intervals of single models that overlap are no such test. Prices: US dollars per million tokens in / out.`,
      ),
    ),
  ].join('\n')
}

function beside(group: readonly Compared[], lines: readonly Line[], style: Style): string {
  const width = Math.floor((screenWidth - 16) / group.length) - 2
  return table<Line>(
    [
      { title: '', width: 12, atLeast: 12, cell: ([name]) => name },
      ...group.map((compared) => ({
        title: compared.name.slice(0, width),
        width,
        cell: ([, cell]: Line) => breakable(cell(compared), width),
      })),
    ],
    lines,
    style,
  )
}

/** A long id may be broken behind its lab, and a long licence behind a hyphen. */
function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => (word.length <= width ? word : word.replaceAll('/', '/ ').replace(new RegExp(`(.{1,${width - 1}}-)(?=.)`, 'g'), '$1 ')))
    .join(' ')
}

function testText({ scale, a, b, result }: ComparisonTest, style: Style): string {
  const where = scale === 'eci' ? 'index' : 'Arena'
  if (result.kind === 'undetermined') return paragraph(`${where}: ${b} against ${a}: undetermined: ${result.detail}`, 4, '  ')
  const answer = style.bold(answerPhrase(result.answer ?? 'undetermined'))
  return paragraph(`${where}: ${b} against ${a}: ${answer}, ${formatValue(result.value, result.unit)} (${formatInterval(result)})`, 4, '  ')
}

function textOf(value: ModelRecord['released'] | undefined): string {
  return value === undefined ? 'unknown' : isMissing(value) ? value.missing.replaceAll('-', ' ') : value
}

function licenseText(model: ModelRecord | undefined): string {
  return known(model?.license)?.id ?? (known(model?.weightsReleased) === undefined ? 'no public weights' : 'unknown')
}

function scoreText(score: { readonly value: number; readonly interval: unknown } | undefined, unit: string): string {
  if (score === undefined) return 'not listed'
  const { interval } = score
  const bounds = interval as { readonly low: number; readonly high: number } | { readonly missing: string }
  return `${formatNumber(score.value, unit)}${'low' in bounds ? ` (${formatNumber(bounds.low, unit)} to ${formatNumber(bounds.high, unit)})` : ''}`
}

function bestText(model: ModelRecord | undefined, score: string): string {
  return model === undefined ? 'none listed' : `${model.name}: ${score}`
}

function cheapestText({ cheapest }: Compared): string {
  return cheapest === undefined ? 'no price known' : `${cheapest.input.toFixed(2)} / ${cheapest.output.toFixed(2)} at ${cheapest.provider}`
}

/** One row a thing, then one a test. */
export function comparisonRows({ compared, tests }: Comparison): CsvRow[] {
  return [
    ...compared.map(({ id, name, kind, countries, model, bestOnIndex, bestOnArena, models, openModels, endpoints, cheapest }) => {
      const [index, rating] = [known((model ?? bestOnIndex)?.index), known((model ?? bestOnArena)?.rating)]
      return {
        row: kind,
        id,
        name,
        countries: countries.join(' '),
        released: known(model?.released),
        license: known(model?.license)?.id,
        index_points: index?.value,
        index_low: known(index?.interval)?.low,
        index_high: known(index?.interval)?.high,
        arena_points: rating?.value,
        arena_low: known(rating?.interval)?.low,
        arena_high: known(rating?.interval)?.high,
        models,
        open_models: openModels,
        endpoints,
        cheapest_at: cheapest?.provider,
        usd_in: cheapest?.input,
        usd_out: cheapest?.output,
      }
    }),
    ...tests.flatMap(({ scale, a, b, result }) =>
      resultRows(result).map((row) => ({ row: 'difference', id: b, against: a, scale, ...row })),
    ),
  ]
}
