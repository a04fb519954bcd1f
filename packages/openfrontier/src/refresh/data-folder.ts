import { homedir } from 'node:os'
import { join } from 'node:path'

/** The folder of refreshed data: `OPENFRONTIER_DATA`, or `openfrontier` in the user's data folder (XDG Base Directory). */
export function dataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { OPENFRONTIER_DATA: own, XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = environment
  if (own !== undefined && own !== '') return own
  if (xdg !== undefined && xdg !== '') return join(xdg, 'openfrontier')
  if (process.platform === 'win32' && local !== undefined && local !== '') return join(local, 'openfrontier')
  return join(homedir(), '.local', 'share', 'openfrontier')
}
