import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Document {
  /** Below the root of the repository. */
  readonly file: string
  readonly title: string
  readonly about: string
}

/** Documents of the repository that stand under `/developers` too, by the last part of their address. */
export const documents: Readonly<Record<string, Document>> = {
  cookbook: {
    file: 'docs/cookbook.md',
    title: 'Cookbook',
    about: 'questions people bring, and how to ask them by command, library and API',
  },
  library: {
    file: 'packages/openfrontier/README.md',
    title: 'Library and command',
    about: 'what openfrontier is, its paths, its commands, your own records',
  },
  'python-and-r': { file: 'docs/python-and-r.md', title: 'From Python and R', about: 'reading the API and the tables' },
  refresh: { file: 'docs/refresh.md', title: 'Fresh data', about: 'asking the sources anew: what is checked, asked, kept' },
  'github-action': {
    file: 'docs/github-action.md',
    title: 'Models in continuous integration',
    about: 'a lock file, SARIF, a bill of materials',
  },
  dataset: {
    file: 'packages/dataset/README.md',
    title: 'The dataset package',
    about: 'the records alone, in parts, and as CSV and Parquet',
  },
  core: { file: 'packages/core/README.md', title: 'The core package', about: 'estimators, metrics and claims over your own data' },
  metrics: { file: 'docs/metrics/README.md', title: 'Metrics', about: 'the registry as a table' },
  'reference-openfrontier': {
    file: 'docs/reference/openfrontier.md',
    title: 'Exports of openfrontier',
    about: 'signatures and doc comments',
  },
  'reference-core': { file: 'docs/reference/core.md', title: 'Exports of core', about: 'signatures and doc comments' },
  'reference-dataset': { file: 'docs/reference/dataset.md', title: 'Exports of dataset', about: 'signatures and doc comments' },
  versions: { file: 'docs/versions.md', title: 'Versions', about: 'what is major, minor and patch, for code and for facts' },
  security: { file: 'SECURITY.md', title: 'Security', about: 'how to report a hole, and what the parts do and do not' },
}

/** The text of a document. The site is started in its own folder of the repository. */
export const readDocument = ({ file }: Document): Promise<string> => readFile(join(process.cwd(), '..', '..', file), 'utf8')

/** Where a link of a document leads on the site; `undefined` where what it names is in the repository alone. */
export function addressOf(to: string, from: Document): string | undefined {
  if (/^(?:https?:|#)/.test(to)) return to
  const [path = '', part] = to.split('#')
  const file = join(from.file, '..', path)
  const metric = /^docs\/metrics\/([a-z-]+)\.md$/.exec(file)?.[1]
  if (metric !== undefined) return `/metrics/${metric}`
  const slug = Object.entries(documents).find(([, document]) => document.file === file)?.[0]
  return slug && `/developers/${slug}${part === undefined ? '' : `#${part}`}`
}
