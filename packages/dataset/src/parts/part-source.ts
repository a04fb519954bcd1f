/** Where the files of a snapshot come from: the package itself, a folder, an address, a test. */
export interface PartSource {
  /** The manifest, not yet checked. */
  manifest(): Promise<unknown>
  /** The text of one part. Rejects where there is no such part. */
  part(name: string): Promise<string>
}
