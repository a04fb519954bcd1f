import { nodeModules } from '../node-modules.ts'

/** The folder of refreshed data: `OPENFRONTIER_DATA`, or `openfrontier` in the user's data folder (XDG Base Directory). */
export function dataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { OPENFRONTIER_DATA: own, XDG_DATA_HOME: xdg, LOCALAPPDATA: local } = environment
  if (own !== undefined && own !== '') return own
  const node = nodeModules()
  if (node === undefined) throw new Error('there is no data folder where there are no folders; OPENFRONTIER_DATA can name one')
  const { join } = node.path
  if (xdg !== undefined && xdg !== '') return join(xdg, 'openfrontier')
  if (process.platform === 'win32' && local !== undefined && local !== '') return join(local, 'openfrontier')
  return join(node.system.homedir(), '.local', 'share', 'openfrontier')
}
