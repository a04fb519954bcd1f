// Runs a built module where there is nothing of Node: only what browsers and edge runtimes have. Prints what it exports as `answer`.
// Usage: node --experimental-vm-modules web-sandbox.mjs <file>
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import vm from 'node:vm'

const web = { crypto, TextEncoder, TextDecoder, URL, URLSearchParams, Request, Response, Headers, atob, btoa, structuredClone, performance }
const context = vm.createContext({
  ...web,
  ...{ console, AbortController, AbortSignal, Blob, ReadableStream, DecompressionStream, queueMicrotask, setTimeout, clearTimeout },
  fetch: () => Promise.reject(new Error('the network was asked for')),
})
vm.runInContext('globalThis.self = globalThis', context)

const modules = new Map()
async function load(specifier, from) {
  if (!/^[./]/.test(specifier)) throw new Error(`"${specifier}" is no module of the bundle: it does not run without Node`)
  const path = resolve(dirname(from), specifier)
  const known = modules.get(path)
  if (known !== undefined) return known
  const module = new vm.SourceTextModule(await readFile(path, 'utf8'), {
    context,
    identifier: path,
    initializeImportMeta: (meta) => {
      meta.url = 'https://frontier.example/bundle.js'
    },
    importModuleDynamically: async (asked) => {
      const found = await load(asked, path)
      if (found.status === 'unlinked') await found.link((each, { identifier }) => load(each, identifier))
      if (found.status === 'linked') await found.evaluate()
      return found
    },
  })
  modules.set(path, module)
  return module
}

const entry = await load(resolve(process.argv[2]), resolve('entry.js'))
await entry.link((specifier, { identifier }) => load(specifier, identifier))
await entry.evaluate()
console.log(await entry.namespace.answer())
