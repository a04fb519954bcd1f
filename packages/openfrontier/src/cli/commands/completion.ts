import { Argument, type Command } from 'commander'
import type { CommandContext } from '../command-context.ts'
import { completionScript, shells } from '../completion-scripts.ts'

/** `completion bash|zsh|fish`: a script that lets the shell complete commands and flags. */
export function completionCommand(command: Command, { terminal }: CommandContext): void {
  command
    .addArgument(new Argument('<shell>', 'which shell').choices([...shells]))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier completion bash >> ~/.bashrc
  openfrontier completion zsh > "\${fpath[1]}/_openfrontier"
  openfrontier completion fish \\
    > ~/.config/fish/completions/openfrontier.fish`,
    )
    .action(async (shell: (typeof shells)[number]) => {
      const { describeCommands } = await import('../describe-commands.ts')
      terminal.write(completionScript(shell, await describeCommands()))
    })
}
