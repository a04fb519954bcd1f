import { lexer, type MarkedToken } from 'marked'

/** A document of the repository as a tree: GitHub's Markdown, as `marked` reads it. */
export function parseMarkdown(source: string): readonly MarkedToken[] {
  return tokensOf(lexer(source))
}

/** The tokens within one. Their type leaves room for extensions, of which we use none. */
export function tokensOf(tokens: readonly { readonly type: string }[] | undefined): readonly MarkedToken[] {
  return (tokens ?? []) as readonly MarkedToken[]
}

/** The anchor of a heading as GitHub makes it, so that links between documents hold in both places. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
