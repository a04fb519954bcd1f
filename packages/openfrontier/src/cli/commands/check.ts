import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { type IsoDate, isoDateSchema } from '@openfrontier/core/entities'
import { type Command, Option } from 'commander'
import { toBillOfMaterials } from '../check-bom.ts'
import { toSarif } from '../check-sarif.ts'
import type { CommandContext } from '../command-context.ts'
import { exitCodes, UsageError } from '../errors.ts'
import { addCommonFlags, type CommonFlags, dateOption } from '../flags.ts'
import { ends, paragraph, type Style, table } from '../layout.ts'
import { type CheckedModel, checkLock, type LockFinding } from '../lock-check.ts'
import { parseLockFile } from '../lock-file.ts'
import { print } from '../output.ts'

interface Flags extends CommonFlags {
  readonly since?: IsoDate
  readonly sarif?: true
  readonly cyclonedx?: true
}

const needed = ['catalogue', 'releases'] as const
/** Where prices are: needed only where the file names who serves a model. */
const served = ['providers'] as const

/** `check <file>`: whether the models a project relies on are still what they were. */
export function checkCommand(command: Command, context: CommandContext): void {
  command
    .description(
      'Whether models are still what they were: ends with 1 if a licence changed since the day in the file or --since, a model was retired, a name no longer resolves, or a provider named in the file no longer serves it. A deprecation or a changed price warns.',
    )
    .argument('<file>', 'lock file in JSON, or a list with one name a line; "-" reads standard input')
    .addOption(dateOption('--since <date>', 'licences are compared with those of this day (default: the day in the file)'))
    .addOption(new Option('--sarif', 'print findings as SARIF 2.1.0, for code scanning').conflicts(['json', 'csv', 'cyclonedx']))
    .addOption(new Option('--cyclonedx', 'print the models as CycloneDX 1.6 bill of materials').conflicts(['json', 'csv']))
    .addHelpText(
      'after',
      `
Examples:
  openfrontier check models.txt --since 2026-01-01
  openfrontier check models.lock.json --json
  openfrontier check models.lock.json --sarif > models.sarif
  openfrontier check models.lock.json --cyclonedx > models.cdx.json
  echo kimi-k3 | openfrontier check - --since 2026-08-01

A lock file:
  {"since": "2026-08-01",
   "models": ["kimi-k3", {"model": "minimax/minimax-m2", "license": "MIT"},
              {"model": "zai/glm-5.1", "provider": "zhipuai"}]}`,
    )
  addCommonFlags(command).action(async (path: string, flags: Flags) => {
    const content = await read(path)
    const lock = parseLockFile(content, path)
    const since = flags.since ?? (lock.since === undefined ? undefined : isoDateSchema.parse(lock.since))
    const frontier = await context.open(
      [...needed, ...(lock.models.some(({ provider }) => provider !== undefined) ? served : [])],
      flags.asOf,
    )
    const checked = checkLock(frontier, lock, since)
    const findings = checked.flatMap((model) => model.findings)
    const failed = findings.some(({ fails }) => fails)
    const head = { asOf: frontier.date, ...(since && { since }), ok: !failed }
    if (flags.sarif || flags.cyclonedx) {
      const document = flags.sarif ? toSarif(checked, { path, text: content }) : toBillOfMaterials(checked, frontier)
      context.terminal.write(`${JSON.stringify(document, null, 2)}\n`)
    } else
      await print(context.terminal, flags, {
        json: () => ({ ...head, models: checked, findings }),
        rows: () => findings.map(({ query, modelId, kind, fails, detail }) => ({ query, model_id: modelId, kind, fails, detail })),
        text: (style) => checkText(checked, findings, { ...head, since }, style),
      })
    if (failed) context.endWith(exitCodes.notFound)
  })
}

async function read(path: string): Promise<string> {
  try {
    return path === '-' ? await text(process.stdin) : await readFile(path, 'utf8')
  } catch (error) {
    const why = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : String(error)
    throw new UsageError(`argument '<file>' '${path}' cannot be read: ${why}. It is a lock file, or a list with one name a line.`)
  }
}

function checkText(
  checked: readonly CheckedModel[],
  findings: readonly LockFinding[],
  { asOf, since }: { readonly asOf: string; readonly since: string | undefined },
  style: Style,
): string {
  const clean = checked.filter((model) => model.findings.length === 0).length
  return [
    ends(`${checked.length} models checked, ${clean} unchanged`, since === undefined ? `as of ${asOf}` : `${since} to ${asOf}`, style),
    ...(findings.length === 0
      ? []
      : [
          '',
          table<LockFinding>(
            [
              { title: 'model', width: 26, cell: ({ query }) => (query.length > 26 ? query.replace('/', '/ ') : query) },
              { title: '', cell: ({ fails }) => (fails ? 'fails' : 'warns') },
              { title: 'why', width: 41, cell: ({ detail }) => detail },
            ],
            findings,
            style,
          ),
        ]),
    ...(since === undefined && checked.some(({ findings: none }) => none.length === 0)
      ? ['', paragraph('No day is given to compare licences with: --since, "since" in the file, or a "license" of each model.')]
      : []),
  ].join('\n')
}
