import { figureFormats } from '../../../../figures/figure-data.ts'
import { figureFile, tableFile } from '../../../../figures/figure-file.ts'
import { openTopic } from '../../../../topics/open-topic.ts'
import { type TopicId, topicIds } from '../../../../topics/topic.ts'

interface Context {
  readonly params: Promise<{ readonly page: string; readonly file: string }>
}

/** A figure of a page as a file: `/figures/frontier/gaps-now.svg`, with the query of the page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { page, file } = await params
  const [, name, format] = /^([a-z0-9-]+)\.(svg|png|csv)$/.exec(file) ?? []
  const chosen = figureFormats.find((one) => one === format)
  const topic = topicIds.find((id: TopicId) => id === page)
  if (topic === undefined || name === undefined || chosen === undefined) return said(404, 'There is no such figure.')
  const opened = await openTopic(topic, Object.fromEntries(new URL(request.url).searchParams))
  if (opened.kind === 'wrong') {
    return said(400, opened.problems.map(({ field, expected }) => `${field}: expected ${expected}`).join('\n'))
  }
  const { sections } = opened.topic
  const figure = sections.flatMap(({ figures = [] }) => figures).find(({ id }) => id === name)
  if (figure !== undefined) return figureFile(figure, chosen)
  const table = sections.flatMap(({ tables = [] }) => tables).find(({ id }) => id === name)
  return table !== undefined && chosen === 'csv' ? tableFile(table.data) : said(404, 'There is no such figure.')
}

function said(status: number, words: string): Response {
  return new Response(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
