/** Where the files of a snapshot come from: the package itself, a folder, an address, a test. */
export interface PartSource {
  /** The manifest, not yet checked. */
  manifest(): Promise<unknown>
  /** One part: its text, or the bytes of it in UTF-8, which spares making a text that is not read yet. Rejects where there is no such part. */
  part(name: string): Promise<string | Uint8Array<ArrayBuffer>>
}
