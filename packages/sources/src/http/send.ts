/** Says whose request it is and where to read about it, so that a publisher can ask us to stop. */
export const userAgent = 'openfrontier-refresh/1 (+https://www.npmjs.com/package/openfrontier)'

let proxy: Promise<unknown> | undefined

/** The first of some variables that says anything: an empty one in small letters is no reason to overlook the one in capitals. */
function firstOf(...names: readonly string[]): string | undefined {
  return names.map((name) => process.env[name]).find((value) => value !== undefined && value !== '')
}

/**
 * `fetch` with the project's name on it, through the proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name. A secret
 * among the headers goes to the host it is meant for only: `fetch` itself drops `authorization` when it is sent elsewhere.
 */
export async function send(address: string, init: RequestInit & { readonly headers: Headers }): Promise<Response> {
  init.headers.set('user-agent', userAgent)
  const [httpProxy, httpsProxy] = [firstOf('http_proxy', 'HTTP_PROXY'), firstOf('https_proxy', 'HTTPS_PROXY')]
  if (httpProxy === undefined && httpsProxy === undefined) return fetch(address, init)
  // Loaded only where there is a proxy: the fetch of Node 20 and 22 does not look at these variables.
  const { EnvHttpProxyAgent, fetch: fetchThrough } = await import('undici')
  const noProxy = firstOf('no_proxy', 'NO_PROXY')
  proxy ??= Promise.resolve(
    new EnvHttpProxyAgent({
      ...(httpProxy !== undefined && { httpProxy }),
      ...(httpsProxy !== undefined && { httpsProxy }),
      ...(noProxy !== undefined && { noProxy }),
    }),
  )
  const options = { ...init, headers: Object.fromEntries(init.headers), dispatcher: await proxy }
  return (await fetchThrough(address, options as Parameters<typeof fetchThrough>[1])) as unknown as Response
}
