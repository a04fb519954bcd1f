import { Command, CommanderError, type Option } from 'commander'
import { version } from '../../package.json'
import type { CommandContext } from './command-context.ts'
import { exitCodes, UsageError } from './errors.ts'
import { examples } from './examples.ts'
import { screenWidth } from './layout.ts'
import type { Terminal } from './terminal.ts'

interface CommandEntry {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly load: () => Promise<(command: Command, context: CommandContext) => void>
}

/** All commands. Only the one called for is loaded, so that each starts quickly. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'report',
    usage: '[options]',
    summary: 'the whole state in one screen: gap, lag, openness, verdicts',
    load: async () => (await import('./commands/report.ts')).reportCommand,
  },
  {
    name: 'metric',
    usage: '<id> [options]',
    summary: 'one metric, with its parameters as flags; without an id, the list',
    load: async () => (await import('./commands/metric.ts')).metricCommand,
  },
  {
    name: 'sensitivity',
    usage: '<metric> [options]',
    summary: 'which choices, and which models, an answer hangs on',
    load: async () => (await import('./commands/sensitivity.ts')).sensitivityCommand,
  },
  {
    name: 'claims',
    usage: '[id] [options]',
    summary: 'verdicts on what is commonly said, then and now; or one in full',
    load: async () => (await import('./commands/claims.ts')).claimsCommand,
  },
  {
    name: 'disagreement',
    usage: '[topic] [options]',
    summary: 'what authorities and our metrics answer to one question, and why they differ',
    load: async () => (await import('./commands/disagreement.ts')).disagreementCommand,
  },
  {
    name: 'models',
    usage: '[options]',
    summary: 'models by country, lab, openness, date, index',
    load: async () => (await import('./commands/models.ts')).modelsCommand,
  },
  {
    name: 'model',
    usage: '<name> [options]',
    summary: 'what is known of one model',
    load: async () => (await import('./commands/model.ts')).modelCommand,
  },
  {
    name: 'compare',
    usage: '<names...> [options]',
    summary: 'models or labs beside each other, the differences tested',
    load: async () => (await import('./commands/compare.ts')).compareCommand,
  },
  {
    name: 'license',
    usage: '<name...> [options]',
    summary: 'may we use this, for this, at our size, and what must we then do',
    load: async () => (await import('./commands/license.ts')).licenseCommand,
  },
  {
    name: 'resolve',
    usage: '<name...> [options]',
    summary: 'what names stand for: a canonical id, or near names, never a guess',
    load: async () => (await import('./commands/resolve.ts')).resolveCommand,
  },
  {
    name: 'coverage',
    usage: '[options]',
    summary: 'how much of what the sources print is resolved, and what is not',
    load: async () => (await import('./commands/coverage.ts')).coverageCommand,
  },
  {
    name: 'check',
    usage: '<file> [options]',
    summary: 'whether the models of a lock file are still what they were',
    load: async () => (await import('./commands/check.ts')).checkCommand,
  },
  {
    name: 'changes',
    usage: '[options]',
    summary: 'releases, relicensings, events, index and boards since a day',
    load: async () => (await import('./commands/changes.ts')).changesCommand,
  },
  {
    name: 'export',
    usage: '[options]',
    summary: 'the facts themselves, as JSON, CSV or lines',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  {
    name: 'chart',
    usage: '<id> [options]',
    summary: 'a chart as SVG or PNG',
    load: async () => (await import('./commands/chart.ts')).chartCommand,
  },
  {
    name: 'refresh',
    usage: '[source...] [options]',
    summary: 'newer data from the sources, kept in your own data folder',
    load: async () => (await import('./commands/refresh.ts')).refreshCommand,
  },
  {
    name: 'completion',
    usage: '<shell>',
    summary: 'a script that lets bash, zsh or fish complete commands',
    load: async () => (await import('./commands/completion.ts')).completionCommand,
  },
]

const exitCodeHelp = `
Exit codes:
  0  answered; "undetermined" is an answer
  1  not found, or the name of several; of check: something changed
  2  wrong usage: an unknown flag, or a value that is none
  3  failed otherwise; OPENFRONTIER_TRACE=1 prints where

OPENFRONTIER_FROM names other facts than the bundled: a folder, a URL, or
"refreshed" for what refresh has brought.`

/**
 * Runs the command that the arguments call for. Resolves to the exit code; writes nothing but to the terminal.
 * Errors of use are told in a sentence; all others are thrown.
 */
export async function run(given: readonly string[], terminal: Terminal, open: CommandContext['open'] = openBundled): Promise<number> {
  const args = given[0] === 'help' ? [...given.slice(1), '--help'] : given
  let exitCode: number = exitCodes.answered
  const context: CommandContext = { terminal, open, endWith: (code) => (exitCode = code) }
  const program = createProgram(terminal)
  const called = commands.find(({ name }) => name === args.find((arg) => !arg.startsWith('-')))
  for (const entry of commands) {
    const command = program.command(entry.name)
    if (entry === called) (await entry.load())(command, context)
    finish(command, entry)
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 || error.code === 'commander.help' ? exitCodes.answered : exitCodes.usage
    if (!(error instanceof UsageError)) throw error
    terminal.warn(`error: ${error.message}\n`)
    return exitCodes.usage
  }
}

function createProgram(terminal: Terminal): Command {
  return new Command('openfrontier')
    .description('How close, how open and how permissive AI models of different countries are, and how sure anyone can be.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', exitCodeHelp)
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({
      helpWidth: screenWidth,
      minWidthToWrap: 24,
      subcommandTerm: (command) => [command.name(), commands.find(({ name }) => name === command.name())?.usage].filter(Boolean).join(' '),
      optionDescription,
    })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.warn, getOutHasColors: () => false, getErrHasColors: () => false })
}

/** What an option means, with the words it takes and its default. */
function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const notes = [argChoices?.join(', '), defaultValue !== undefined && `default: ${defaultValue}`].filter(
    (note) => typeof note === 'string',
  )
  return notes.length === 0 ? description : `${description} (${notes.join('; ')})`
}

/** What all commands share: help in the same words, errors that point to it. */
function finish(command: Command, { name, usage, summary }: CommandEntry): void {
  command.summary(summary).usage(usage)
  const lines = examples[name]
  if (lines !== undefined)
    command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  openfrontier ${line}\n`).join('')}`.trimEnd())
  for (const each of [command, ...command.commands]) {
    each.helpOption('-h, --help', 'print this help').helpCommand(false).addHelpText('after', exitCodeHelp)
    const path = each === command ? name : `${name} ${each.name()}`
    each.showHelpAfterError(`(openfrontier ${path} --help lists its flags)`)
  }
  if (command.description() === '') command.description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`)
}

export const openBundled: CommandContext['open'] = async (parts, asOf) => {
  const { loadObservatory } = await import('../load-observatory.ts')
  // What `refresh` has brought, or any other snapshot, where the reader asks for it.
  const from = process.env.OPENFRONTIER_FROM
  const frontier = await loadObservatory({ ...(parts !== undefined && { parts }), ...(from !== undefined && from !== '' && { from }) })
  return asOf === undefined ? frontier : frontier.asOf(asOf)
}
