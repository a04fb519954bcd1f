/** Parameters that no face may drop in silence: an unknown name or a wrong value is an error that names it. */
export class InvalidParametersError extends Error {
  constructor(
    readonly metric: string,
    readonly issues: readonly { readonly parameter: string; readonly expected: string }[],
  ) {
    super(`${metric}: ${issues.map((issue) => `${issue.parameter}: ${issue.expected}`).join('; ')}`)
    this.name = 'InvalidParametersError'
  }
}
