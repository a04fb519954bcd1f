/** Says whose request it is and where to read about it, so that a publisher can ask us to stop. */
export const userAgent = 'openfrontier-refresh/1 (+https://www.npmjs.com/package/openfrontier)'

const proxyVariables = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'] as const

let proxy: Promise<unknown> | undefined

/**
 * `fetch` with the project's name on it, through the proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name. A secret
 * among the headers goes to the host it is meant for only: `fetch` itself drops `authorization` when it is sent elsewhere.
 */
export async function send(address: string, init: RequestInit & { readonly headers: Headers }): Promise<Response> {
  init.headers.set('user-agent', userAgent)
  if (!proxyVariables.some((name) => (process.env[name] ?? '') !== '')) return fetch(address, init)
  // Loaded only where there is a proxy: the fetch of Node 20 and 22 does not look at these variables.
  const { EnvHttpProxyAgent, fetch: fetchThrough } = await import('undici')
  proxy ??= Promise.resolve(new EnvHttpProxyAgent())
  const options = { ...init, headers: Object.fromEntries(init.headers), dispatcher: await proxy }
  return (await fetchThrough(address, options as Parameters<typeof fetchThrough>[1])) as unknown as Response
}
