import { isoDateSchema } from '@openfrontier/core/entities'
import { type LicenseProfileInput, licenseProfileSchema, licenseUses, type Revenue } from '@openfrontier/core/licensing'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from './errors.ts'
import { choiceOption, numberOption } from './flags.ts'

/** Flags that say who wants to do what with a model. */
export interface ProfileFlags {
  readonly use?: (typeof licenseUses)[number]
  readonly monthlyUsers?: number
  readonly dailyUsers?: number
  readonly revenue?: readonly Revenue[]
  readonly companyMonthlyUsers?: number
  readonly companyRevenue?: readonly Revenue[]
  readonly monthlyUsersAtRelease?: number
  readonly business?: readonly ('model-as-a-service' | 'ai-work-assistant' | 'none')[]
  readonly territory?: string
  readonly seat?: string
  readonly multimodal?: 'yes' | 'no'
  readonly commercial?: 'yes' | 'no'
}

export function addProfileFlags(command: Command): Command {
  const users = (flags: string, description: string) => numberOption(flags, description, { minimum: 0 })
  return command
    .addOption(choiceOption('--use <word>', 'what is done with it; without it, all are answered', licenseUses))
    .addOption(users('--monthly-users <number>', 'monthly active users of the product, like 12e6'))
    .addOption(users('--daily-users <number>', 'daily active users of the product'))
    .addOption(
      revenueOption(
        '--revenue <amount/period>',
        'highest revenue of the product, like 20e6/year, 3e6EUR/month or 9e6/any-12-months; repeatable',
      ),
    )
    .addOption(users('--company-monthly-users <number>', 'of the company with its affiliates (default: as of the product)'))
    .addOption(revenueOption('--company-revenue <amount/period>', 'of the company with its affiliates; repeatable'))
    .addOption(users('--monthly-users-at-release <number>', "on the day of the model's release (default: as now)"))
    .addOption(
      choiceOption('--business <word>', 'what the company or an affiliate offers; repeatable', [
        'model-as-a-service',
        'ai-work-assistant',
        'none',
      ]).argParser(businesses),
    )
    .addOption(new Option('--territory <code>', 'where it is used or offered, like DE'))
    .addOption(new Option('--seat <code>', "company's principal place of business (default: the territory)"))
    .addOption(choiceOption('--multimodal <word>', 'whether the model is (default: as recorded)', ['yes', 'no']))
    .addOption(choiceOption('--commercial <word>', 'default: yes, but for research', ['yes', 'no']))
}

/** The profile of some flags for one use. Throws a `UsageError` that names the flag. */
export function profileOf(flags: ProfileFlags, use: (typeof licenseUses)[number], asOf: string): LicenseProfileInput {
  const company = sizes(flags.companyMonthlyUsers, undefined, flags.companyRevenue)
  const atRelease = sizes(flags.monthlyUsersAtRelease, undefined, undefined)
  const parsed = licenseProfileSchema.safeParse({
    use,
    ...sizes(flags.monthlyUsers, flags.dailyUsers, flags.revenue),
    ...(Object.keys(company).length > 0 && { company }),
    ...(Object.keys(atRelease).length > 0 && { atRelease }),
    ...(flags.business && { businesses: flags.business.filter((each) => each !== 'none') }),
    ...(flags.territory !== undefined && { territory: flags.territory }),
    ...(flags.seat !== undefined && { companySeat: flags.seat }),
    ...(flags.multimodal && { multimodal: flags.multimodal === 'yes' }),
    ...(flags.commercial && { commercial: flags.commercial === 'yes' }),
    date: isoDateSchema.parse(asOf),
  })
  if (parsed.success) return parsed.data
  const field = String(parsed.error.issues[0]?.path[0] ?? '')
  const flag = field === 'companySeat' ? 'seat' : field
  const given = flag === 'seat' ? flags.seat : flags.territory
  throw new UsageError(
    `option '--${flag} <code>' argument '${given}' is invalid. It is a country by its two capital letters, like DE, or EU.`,
  )
}

function sizes(monthly: number | undefined, daily: number | undefined, revenue: readonly Revenue[] | undefined) {
  return {
    ...(monthly !== undefined && { monthlyActiveUsers: monthly }),
    ...(daily !== undefined && { dailyActiveUsers: daily }),
    ...(revenue !== undefined && { revenue: [...revenue] }),
  }
}

const revenuePattern = /^(?<amount>\d+(?:\.\d+)?(?:e\d{1,2})?)\s*(?<currency>[A-Z]{3})?\/(?<period>month|year|any-12-months)$/

function revenueOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: readonly Revenue[] = []): readonly Revenue[] => {
    const { amount, currency = 'USD', period } = revenuePattern.exec(text)?.groups ?? {}
    if (amount === undefined || (period !== 'month' && period !== 'year' && period !== 'any-12-months')) {
      throw new InvalidArgumentError(
        'It is an amount, a currency if not USD, and a period, like 20e6/year or 3e6EUR/month or 9e6/any-12-months.',
      )
    }
    return [...before, { amount: Number(amount), currency, period }]
  })
}

function businesses(text: string, before: readonly string[] = []): readonly string[] {
  const words = ['model-as-a-service', 'ai-work-assistant', 'none']
  if (words.includes(text)) return [...before, text]
  throw new InvalidArgumentError(`It is one of ${words.join(', ')}.`)
}
