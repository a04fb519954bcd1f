/**
 * Modules of Node, asked for at run time, so that no bundler for browsers or edge runtimes looks for them. `undefined` where there are none.
 * (Node 20.16 and newer, Deno and Bun have this way of asking.)
 */
export function nodeModules() {
  const builtin = globalThis.process?.getBuiltinModule
  if (builtin === undefined) return undefined
  return { files: builtin('node:fs').promises, path: builtin('node:path'), system: builtin('node:os') }
}
