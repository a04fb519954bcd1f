/** Loads the snapshot before the first request is answered; in production, then computes what the usual pages show. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { openObservatory } = await import('./observatory.ts')
  await openObservatory()
  // Set by Next to the port it listens on. Not awaited: nobody waits for it to be ready.
  const port = process.env['PORT']
  if (process.env.NODE_ENV !== 'production' || port === undefined) return
  const { warmUp } = await import('./warm-up.ts')
  void warmUp({ address: `http://localhost:${port}` })
}
