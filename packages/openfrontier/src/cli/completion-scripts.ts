export const shells = ['bash', 'zsh', 'fish'] as const

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string
  readonly summary: string
  readonly options: readonly { readonly flag: string; readonly description: string; readonly words: readonly string[] }[]
  /** Words its first argument takes, where these are few. */
  readonly words: readonly string[]
}

/** A completion script. It holds the commands and flags of this version, so that completing starts nothing. */
export function completionScript(shell: (typeof shells)[number], commands: readonly CompletedCommand[]): string {
  return { bash, zsh, fish }[shell](commands)
}

function bash(commands: readonly CompletedCommand[]): string {
  const flags = commands.map(
    ({ name, options, words }) => `    ${name}) words=${quote([...options.map(({ flag }) => flag), ...words].join(' '))} ;;`,
  )
  const values = commands.flatMap(({ name, options }) =>
    options.flatMap(({ flag, words }) =>
      words.length === 0 ? [] : [`    ${quote(`${name} ${flag}`)}) words=${quote(words.join(' '))} ;;`],
    ),
  )
  return `# Completion of openfrontier for bash
_openfrontier() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]} $previous" in
${values.join('\n')}
  esac
  [ -n "$words" ] || case "\${COMP_WORDS[1]}" in
${flags.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _openfrontier openfrontier
`
}

function zsh(commands: readonly CompletedCommand[]): string {
  const names = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary.replaceAll(':', '\\:')}`)}`)
  const flags = commands.map(({ name, options, words }) => {
    const specs = options.map((option) => {
      const value = option.words.length === 0 ? '' : `:value:(${option.words.join(' ')})`
      return quote(`${option.flag}[${option.description.replaceAll(/[[\]:]/g, ' ')}]${value}`)
    })
    return `    ${name}) _arguments ${[...specs, ...(words.length > 0 ? [quote(`1:value:(${words.join(' ')})`)] : []), "'*:file:_files'"].join(' ')} ;;`
  })
  return `#compdef openfrontier
_openfrontier() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local called=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $called in
${flags.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_openfrontier" ]; then _openfrontier "$@"; else compdef _openfrontier openfrontier; fi
`
}

function fish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, summary, options, words }) => [
    `complete -c openfrontier -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
    ...options.map((option) => {
      const values = option.words.length === 0 ? '' : ` -x -a ${quote(option.words.join(' '))}`
      return `complete -c openfrontier -n '__fish_seen_subcommand_from ${name}' -l ${option.flag.replace(/^--/, '')}${values} -d ${quote(option.description)}`
    }),
    ...(words.length > 0 ? [`complete -c openfrontier -n '__fish_seen_subcommand_from ${name}' -f -a ${quote(words.join(' '))}`] : []),
  ])
  return `# Completion of openfrontier for fish\n${lines.join('\n')}\n`
}

/** A word for any of the three shells. */
function quote(text: string): string {
  return `'${text.replaceAll("'", '’').replaceAll('\n', ' ')}'`
}
