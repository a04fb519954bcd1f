/** What a worker says: that it is ready, or the answer to the address it was sent last. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: ArrayBuffer }

/** What a worker is started with. */
export interface WorkerData {
  /** Id of the snapshot it is to answer about. */
  readonly snapshot: string
  /** Where the snapshot lies, if not in the package. */
  readonly folder: string | undefined
  readonly publicAddress: string | undefined
}
