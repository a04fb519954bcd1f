import { open, rename } from 'node:fs/promises'

/** Writes a file under another name first, on the disk before it takes its own: its name never stands for half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const staging = `${path}.${process.pid}.part`
  const file = await open(staging, 'w')
  await file.writeFile(text)
  await file.sync()
  await file.close()
  await rename(staging, path)
}
