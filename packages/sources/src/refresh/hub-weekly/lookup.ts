import families from './families.json' with { type: 'json' }

/** What a root base is counted under. */
export interface RootRule {
  /** Account on the Hub, in lower case. */
  readonly account: string
  /** What the name after the slash begins with, in lower case; every name where there is none. */
  readonly prefix?: string
  readonly family?: string
  readonly region?: string
}

/** Families by account and name, and regions by account as the ATOM Project gives them. Nothing is matched by likeness. */
export function rootRules(regions: ReadonlyMap<string, string>): RootRule[] {
  const byAccount = [...regions].map(([account, region]): RootRule => ({ account: account.toLowerCase(), region }))
  return [...families, ...byAccount]
}

export interface Root {
  readonly family: string
  readonly region: string
}

/** Word for what no rule names. */
export const unknownRoot = 'unknown'

/** Reads the family and region of a repository off its account and name. The first rule that names either counts. */
export function createRootReader(rules: readonly RootRule[]): (id: string) => Root {
  const byAccount = new Map<string, RootRule[]>()
  for (const rule of rules) byAccount.set(rule.account, [...(byAccount.get(rule.account) ?? []), rule])
  return (id) => {
    const slash = id.indexOf('/')
    const [account, name] = [id.slice(0, slash).toLowerCase(), id.slice(slash + 1).toLowerCase()]
    const fitting = (byAccount.get(account) ?? []).filter(({ prefix }) => prefix === undefined || name.startsWith(prefix))
    return {
      family: fitting.find(({ family }) => family !== undefined)?.family ?? unknownRoot,
      region: fitting.find(({ region }) => region !== undefined)?.region ?? unknownRoot,
    }
  }
}
