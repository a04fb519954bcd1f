const tagged = /^base_model:(?:(finetune|adapter|merge|quantized):)?([^:]+\/[^:]+)$/

/** Bases and relation as a repository's tags declare them: `base_model:<id>` and `base_model:<relation>:<id>`. */
export function basesFromTags(tags: readonly string[]): { readonly bases: readonly string[]; readonly relation?: string } {
  const bases = new Set<string>()
  let relation: string | undefined
  for (const tag of tags) {
    if (!tag.startsWith('base_model:')) continue
    const [, word, base] = tagged.exec(tag) ?? []
    if (base !== undefined) bases.add(base)
    relation ??= word
  }
  return { bases: [...bases], ...(relation !== undefined && { relation }) }
}
