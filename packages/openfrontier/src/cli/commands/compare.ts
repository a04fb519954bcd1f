import type { ModelId } from '@openfrontier/core/entities'
import type { Observatory } from '@openfrontier/core/observatory'
import type { Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { type Comparison, compareLabs, compareModels } from '../comparison.ts'
import { comparisonRows, comparisonText } from '../comparison-text.ts'
import { exitCodes, UsageError } from '../errors.ts'
import { addCommonFlags, type CommonFlags } from '../flags.ts'
import { print } from '../output.ts'
import { resolveModel } from '../subject.ts'

/** Beyond these, intervals that hold together would need more draws than the index publishes. */
const most = 11

/** `compare <a> <b> [more]`: models, or labs, beside each other, the differences tested. */
export function compareCommand(command: Command, context: CommandContext): void {
  command.argument('<names...>', 'two models or more, or two labs or more; the first is compared with each of the others').addHelpText(
    'after',
    `
Examples:
  openfrontier compare kimi-k3 qwen3.8-max
  openfrontier compare openai/gpt-5 moonshotai/kimi-k3 zai/glm-5.3 --json
  openfrontier compare openai deepseek --as-of 2026-01-01`,
  )
  addCommonFlags(command).action(async (names: readonly string[], flags: CommonFlags) => {
    if (names.length < 2) throw new UsageError(`argument '<names...>' has one name, '${names[0]}'. It is two names or more.`)
    if (names.length > most) throw new UsageError(`argument '<names...>' has ${names.length} names. It is at most ${most}.`)
    const frontier = await context.open(['catalogue', 'releases', 'index', 'ratings', 'index-draws', 'providers'], flags.asOf)
    const comparison = compared(frontier, names)
    if (typeof comparison === 'string') {
      context.terminal.warn(`${comparison}\n`)
      context.endWith(exitCodes.notFound)
      return
    }
    await print(context.terminal, flags, {
      json: () => comparison,
      rows: () => comparisonRows(comparison),
      text: (style) => comparisonText(comparison, style),
    })
  })
}

/** Compares labs where all names are those of labs, else models; or says which name is neither. */
function compared(frontier: Observatory, names: readonly string[]): Comparison | string {
  if (names.every((name) => frontier.labs.has(name))) return compareLabs(frontier, names)
  const ids: ModelId[] = []
  for (const name of names) {
    if (frontier.labs.has(name)) return `"${name}" is a lab; compare labs with labs, and models with models`
    const model = resolveModel(frontier, name)
    if ('why' in model) return model.why
    if (ids.includes(model.id)) return `"${name}" is named twice: ${model.id}`
    ids.push(model.id)
  }
  return compareModels(frontier, ids)
}
