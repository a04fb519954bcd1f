/** What a worker says: that it is ready, or the answer to the address it was sent last. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: ArrayBuffer }
