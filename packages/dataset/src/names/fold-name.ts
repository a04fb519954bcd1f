/** A printed name without outer white space, inner white space folded. Nothing else is evened out: names never match by likeness. */
export function foldName(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}
