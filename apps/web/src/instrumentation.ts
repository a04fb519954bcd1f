/** Loads the snapshot before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { openObservatory } = await import('./observatory.ts')
  await openObservatory()
}
