import { type LicenseLabel, type LicenseLabelNamespace, licenseLabelNamespaces } from '@openfrontier/core/entities'
import { foldName } from '../names/fold-name.ts'
import type { Ingested } from '../read/read-ingested.ts'

/** A licence label as a publication prints it. */
export interface PrintedLabel {
  readonly namespace: LicenseLabelNamespace
  readonly label: string
  readonly source: string
  /** Rows it occurs in. */
  readonly rows: number
}

const namespaceOfList: Readonly<Record<string, LicenseLabelNamespace>> = { 'models-dev': 'models-dev', 'llm-stats': 'llm-stats' }

/** Every licence label that a table prints, by namespace and label. Epoch AI's words for access are its labels. */
export function printedLicenseLabels(ingested: Ingested): PrintedLabel[] {
  const found = new Map<string, PrintedLabel>()
  const take = (namespace: LicenseLabelNamespace | undefined, printed: string | undefined, source: string): void => {
    if (namespace === undefined || printed === undefined) return
    const label = foldName(printed)
    const key = `${namespace}\u0000${label}`
    found.set(key, { namespace, label, source, rows: (found.get(key)?.rows ?? 0) + 1 })
  }
  for (const { source, rows } of ingested.ratings) for (const { license } of rows) take('arena', license, source)
  for (const { source, rows } of ingested['index-scores']) for (const { access } of rows) take(epochLabel(access), access, source)
  for (const { source, rows } of ingested.listings) {
    for (const { list, access, license } of rows) {
      if (list.startsWith('epoch-')) take(epochLabel(access), access, source)
      else take(namespaceOfList[list], license, source)
    }
  }
  for (const { source, rows } of ingested['license-labels']) for (const { label } of rows) take(namespaceOfList[source], label, source)
  for (const { source, rows } of ingested.licenses) for (const { key } of rows) take('scancode', key, source)
  for (const { source, rows } of ingested.repositories) for (const { license } of rows) take('huggingface', license, source)
  for (const { source, rows } of ingested['openness-items']) {
    for (const { scheme, license } of rows) if (scheme === 'mof') take('mof', license, source)
  }
  return [...found.values()].sort((x, y) => (x.namespace + x.label < y.namespace + y.label ? -1 : 1))
}

/** Epoch AI's "Unknown" says that nothing is known: it is no label of anything. */
function epochLabel(access: string | undefined): LicenseLabelNamespace | undefined {
  return access === 'Unknown' ? undefined : 'epoch'
}

/** Printed labels by whether a record explains them, namespace by namespace; a namespace of which nothing is printed is left out. */
export function explainedLabels(
  printed: readonly PrintedLabel[],
  records: readonly LicenseLabel[],
): { readonly namespace: LicenseLabelNamespace; readonly explained: PrintedLabel[]; readonly unexplained: PrintedLabel[] }[] {
  const known = new Set(records.map(({ namespace, label }) => `${namespace}\u0000${label}`))
  return licenseLabelNamespaces.flatMap((namespace) => {
    const labels = printed.filter((label) => label.namespace === namespace)
    if (labels.length === 0) return []
    const isKnown = ({ label }: PrintedLabel) => known.has(`${namespace}\u0000${label}`)
    return [{ namespace, explained: labels.filter(isKnown), unexplained: labels.filter((label) => !isKnown(label)) }]
  })
}
