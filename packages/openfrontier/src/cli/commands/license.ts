import type { License } from '@openfrontier/core/entities'
import { licenseUses, type ModelLicenseEvaluation, type TermsEvaluation } from '@openfrontier/core/licensing'
import type { Observatory } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { definitions, type Style } from '../layout.ts'
import { type AnsweredUse, answerWords, evaluationRows, evaluationText, headText, usesText } from '../license-text.ts'
import { print } from '../output.ts'
import { addProfileFlags, type ProfileFlags, profileOf } from '../profile-flags.ts'
import { findLicense, neither, resolveModel } from '../subject.ts'

type Flags = CommonFlags & ProfileFlags

/** `license <id or model>`: whether a licence, or the one a model's weights stand under, lets somebody do something. */
export function licenseCommand(command: Command, context: CommandContext): void {
  command
    .description(
      'May we use this, for this, at our size, and what must we then do? Takes a licence by its id, or a model, whose weights answer by the licence that binds them on the date. Not legal advice.',
    )
    .argument('<name...>', 'SPDX id, LicenseRef-…, or the name of a model')
    .addHelpText(
      'after',
      `
Examples:
  openfrontier license kimi-k3 --use product --monthly-users 12e6 --territory DE
  openfrontier license LicenseRef-kimi-k3 --use model-as-a-service \\
    --revenue 25e6/year
  openfrontier license llama-4-maverick --use distil --seat US
  openfrontier license Apache-2.0`,
    )
  addCommonFlags(addProfileFlags(command)).action(async (words: readonly string[], flags: Flags) => {
    const name = words.join(' ')
    const frontier = await context.open(['catalogue', 'releases'], flags.asOf)
    const id = findLicense(frontier, name)
    const license = id === undefined ? undefined : frontier.licenses.get(id)
    if (license !== undefined) return printLicense(context, flags, frontier, license)
    const model = resolveModel(frontier, name)
    if ('id' in model) return printModel(context, flags, frontier, model.id)
    context.terminal.warn(`${neither(frontier, name, model.why)}\n`)
    context.endWith(exitCodes.notFound)
  })
}

const usesOf = (flags: Flags) => (flags.use === undefined ? licenseUses : [flags.use])

async function printLicense(context: CommandContext, flags: Flags, frontier: Observatory, license: License): Promise<void> {
  const answered = usesOf(flags).flatMap((use): AnsweredUse[] => {
    const evaluation = frontier.evaluateLicense(license.id, profileOf(flags, use, frontier.date))
    return evaluation === undefined ? [] : [{ use, evaluation }]
  })
  await print(context.terminal, flags, {
    json: () => (flags.use === undefined ? answered : answered[0]?.evaluation),
    rows: () => evaluationRows(answered),
    text: (style) => [headText(license.id, frontier.date, style), '', ...answersText(license, answered, style)].join('\n'),
  })
}

function answersText(license: License, answered: readonly AnsweredUse[], style: Style): string[] {
  const [only, ...more] = answered
  return only === undefined || more.length > 0 ? [usesText(answered, style)] : [evaluationText(license, only, style)]
}

async function printModel(context: CommandContext, flags: Flags, frontier: Observatory, id: string): Promise<void> {
  const evaluated = usesOf(flags).flatMap((use) => {
    const evaluation = frontier.evaluateModel(id, profileOf(flags, use, frontier.date))
    return evaluation === undefined ? [] : [{ use, evaluation }]
  })
  const answered = evaluated.flatMap(({ use, evaluation: { weights } }): AnsweredUse[] =>
    weights.kind === 'evaluated' ? [{ use, evaluation: weights.evaluation }] : [],
  )
  const first = evaluated[0]?.evaluation
  await print(context.terminal, flags, {
    json: () => (flags.use === undefined ? evaluated : first),
    rows: () => evaluationRows(answered),
    text: (style) => {
      const license = frontier.licenses.get(answered[0]?.evaluation.license ?? '')
      const answers = license === undefined ? [] : answersText(license, answered, style)
      return [headText(id, frontier.date, style), '', ...answers, ...(first === undefined ? [] : ['', modelText(first, style)])].join('\n')
    },
  })
}

/** What binds besides the licence of the weights: terms of the models it was made from, those of the service, and what held before. */
function modelText({ answer, weights, bases, service, history }: ModelLicenseEvaluation, style: Style): string {
  return definitions(
    [
      ['weights', weights.kind === 'evaluated' ? `of ${weights.release.date}, grade ${weights.release.grade}` : weights.detail],
      ['made from', bases.map(({ modelId, terms }) => `${modelId}: ${termsText(terms)}`)],
      ['in all', bases.length === 0 ? undefined : `${answerWords[answer]}, with what it was made from`],
      [
        'service',
        service.kind === 'none-known' ? undefined : `without the weights, its provider's terms bind, which are not recorded here`,
      ],
      [
        'over time',
        history.length < 2
          ? undefined
          : history.map(({ date, act, license }) => `${date} ${act}: ${typeof license === 'string' ? license : license.missing}`),
      ],
    ],
    style,
  )
}

function termsText(terms: TermsEvaluation): string {
  return terms.kind === 'evaluated' ? `${terms.evaluation.license}, ${answerWords[terms.evaluation.answer]}` : terms.detail
}
