import { stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Milliseconds between looks. Looking works on every file system; being told does not. */
const pause = 2_000

/** Tells when the manifest in a folder has been written anew. Whoever replaces a snapshot writes its manifest last. */
export function watchManifest(folder: string, onChange: () => void): () => void {
  let seen: string | undefined
  const look = async () => {
    const found = await stat(join(folder, 'manifest.json')).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => undefined,
    )
    if (seen !== undefined && found !== undefined && found !== seen) onChange()
    seen = found ?? seen
  }
  void look()
  const timer = setInterval(() => void look(), pause)
  timer.unref()
  return () => clearInterval(timer)
}
