import { readFile } from 'node:fs/promises'
import { type ClaimReport, claimBadge, claimFragment, type OwnClaim } from '@openfrontier/core/claims'
import { InvalidParametersError } from '@openfrontier/core/metrics'
import type { Observatory } from '@openfrontier/core/observatory'
import * as z from 'zod'
import { claimRows } from './claim-rows.ts'
import { claimText } from './claim-text.ts'
import type { CommandContext } from './command-context.ts'
import { UsageError } from './errors.ts'
import { type FormFlags, print } from './output.ts'

interface OwnFlags extends FormFlags {
  readonly page?: 'fragment' | 'badge'
}

/** Judges the claim in a file and prints the report, or a fragment or badge of it. Throws a `UsageError` where the file holds none. */
export async function printOwn(frontier: Observatory, file: string, flags: OwnFlags, context: CommandContext): Promise<void> {
  const report = judgeFile(frontier, file, await readOwn(file))
  if (flags.page) return printPage(report, flags.page, context)
  await print(context.terminal, flags, {
    json: () => report,
    rows: () => claimRows(report),
    text: (style) => claimText(report, style),
  })
}

/** Prints a report as an HTML fragment or as an SVG badge. */
export function printPage(report: ClaimReport, page: 'fragment' | 'badge', { terminal }: Pick<CommandContext, 'terminal'>): void {
  terminal.write(`${page === 'badge' ? claimBadge(report) : claimFragment(report)}\n`)
}

async function readOwn(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file} cannot be read`)
  })
  const { parse } = await import('yaml')
  try {
    // YAML 1.2 reads JSON as well.
    return parse(text)
  } catch (error) {
    throw new UsageError(`${file} is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
  }
}

function judgeFile(frontier: Observatory, file: string, content: unknown): ClaimReport {
  try {
    return frontier.judge(content as OwnClaim)
  } catch (error) {
    if (error instanceof InvalidParametersError) throw new UsageError(`${file}: ${error.message}`)
    if (!(error instanceof z.ZodError)) throw error
    const issues = error.issues.map((issue) => `${issue.path.join('.') || 'claim'}: ${issue.message}`)
    throw new UsageError(`${file}: ${issues.join('; ')}`)
  }
}
