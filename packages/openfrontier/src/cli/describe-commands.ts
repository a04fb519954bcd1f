import { Command } from 'commander'
import type { CommandContext } from './command-context.ts'
import type { CompletedCommand } from './completion-scripts.ts'
import { commands, openBundled } from './run.ts'
import type { Terminal } from './terminal.ts'

/** All commands with their flags, as a shell completes them. Loads every one. */
export async function describeCommands(): Promise<CompletedCommand[]> {
  const terminal: Terminal = { colours: false, write: () => undefined, warn: () => undefined, progress: () => undefined }
  const context: CommandContext = { terminal, open: openBundled, endWith: () => undefined }
  return Promise.all(
    commands.map(async (entry) => {
      const command = new Command(entry.name)
      ;(await entry.load())(command, context)
      const options = command.options.flatMap(({ long, description, argChoices }) =>
        long ? [{ flag: long, description, words: argChoices ?? [] }] : [],
      )
      const words = [...command.commands.map((each) => each.name()), ...(command.registeredArguments[0]?.argChoices ?? [])]
      return { name: entry.name, summary: entry.summary, options: [...options, helpFlag], words }
    }),
  )
}

const helpFlag = { flag: '--help', description: 'print this help', words: [] }
