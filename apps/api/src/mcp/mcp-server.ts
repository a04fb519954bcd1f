import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { prompts } from './prompts.ts'
import { type ApiRequest, type Described, toolsOf } from './tools.ts'

/** Asks the API itself. */
export type AskApi = (request: ApiRequest) => Promise<Response>

/** Letters of an answer a model is given: beyond it, it is told to ask for less. */
const longestAnswer = 400_000
const scheme = 'openfrontier:/'

/**
 * The API as a Model Context Protocol server over streamable HTTP. It keeps no session: every request has a server of its own,
 * so that any replica may answer it.
 */
export function createMcp(description: Described, ask: AskApi): (request: Request, body: string) => Promise<Response> {
  const tools = toolsOf(description)
  const byName = new Map(tools.map((tool) => [tool.name, tool]))
  const records = Object.entries(description.paths).flatMap(([path, { get }]) =>
    get !== undefined && path.startsWith('/v1/') && path.includes('{') && !path.startsWith('/v1/dataset/') ? [{ path, get }] : [],
  )
  const lists = Object.entries(description.paths).flatMap(([path, { get }]) =>
    get !== undefined && path.startsWith('/v1/') && !path.includes('{') && get.parameters.every(({ required }) => !required)
      ? [{ path, get }]
      : [],
  )

  function open(): Server {
    const server = new Server(
      { name: 'open-frontier', version: '1' },
      {
        capabilities: { tools: {}, resources: {}, prompts: {} },
        instructions:
          'How close, how open, how used, how costly and how safe AI models of different countries are. Every figure has an interval, n, a population, a date and sources: pass them on. Names resolve by explicit aliases only; near names are never a match.',
      },
    )
    server.setRequestHandler(ListToolsRequestSchema, () => ({
      tools: tools.map(({ name, title, description: text, inputSchema }) => ({
        name,
        title,
        description: text,
        inputSchema: inputSchema as { type: 'object' },
        annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
      })),
    }))
    server.setRequestHandler(CallToolRequestSchema, async ({ params: { name, arguments: given = {} } }) => {
      const tool = byName.get(name)
      if (tool === undefined)
        throw new McpError(ErrorCode.InvalidParams, `there is no tool ${name}; there are ${[...byName.keys()].join(', ')}`)
      const response = await ask(tool.requestOf(given))
      const text = await response.text()
      if (text.length > longestAnswer)
        return failure(`The answer has ${text.length} letters, too many to read. Ask for fewer rows (limit) or fields.`)
      if (!response.ok) return failure(text)
      const value: unknown = JSON.parse(text)
      const next = response.headers.get('link')
      const total = response.headers.get('x-total-count')
      const structured = Array.isArray(value)
        ? { rows: value, ...(total !== null && { total: Number(total) }), ...(next !== null && { next }) }
        : value
      return { content: [{ type: 'text', text: JSON.stringify(structured) }], structuredContent: structured as Record<string, unknown> }
    })
    server.setRequestHandler(ListResourcesRequestSchema, () => ({
      resources: lists.map(({ path, get }) => ({
        uri: `${scheme}${path}`,
        name: get.operationId,
        title: get.summary,
        mimeType: 'application/json',
      })),
    }))
    server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
      resourceTemplates: records.map(({ path, get }) => ({
        uriTemplate: `${scheme}${path}`,
        name: get.operationId,
        title: get.summary,
        mimeType: 'application/json',
      })),
    }))
    server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
      if (!uri.startsWith(`${scheme}/v1/`)) throw new McpError(ErrorCode.InvalidParams, `a resource is ${scheme}/v1/…, not ${uri}`)
      const response = await ask({ path: uri.slice(scheme.length) })
      const text = await response.text()
      if (!response.ok) throw new McpError(ErrorCode.InvalidParams, text)
      return { contents: [{ uri, mimeType: response.headers.get('content-type') ?? 'application/json', text }] }
    })
    server.setRequestHandler(ListPromptsRequestSchema, () => ({
      prompts: prompts.map(({ name, description: text, arguments: taken }) => ({
        name,
        description: text,
        arguments: taken.map((each) => ({ ...each })),
      })),
    }))
    server.setRequestHandler(GetPromptRequestSchema, ({ params: { name, arguments: given = {} } }) => {
      const prompt = prompts.find((each) => each.name === name)
      if (prompt === undefined) throw new McpError(ErrorCode.InvalidParams, `there is no prompt ${name}`)
      return { description: prompt.description, messages: [{ role: 'user', content: { type: 'text', text: prompt.text(given) } }] }
    })
    return server
  }

  return async (request, body) => {
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true })
    const server = open()
    // The SDK's own types disagree under exact optional properties.
    await server.connect(transport as never)
    const response = await transport.handleRequest(request, { parsedBody: JSON.parse(body) })
    const text = await response.text()
    await server.close()
    const headers = { 'content-type': response.headers.get('content-type') ?? 'application/json', 'cache-control': 'no-store' }
    return new Response(text === '' ? null : text, { status: response.status, headers })
  }
}

function failure(text: string) {
  return { isError: true, content: [{ type: 'text' as const, text }] }
}
