// Writes docs/metrics from the registry of metrics, so that the two cannot differ.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { metricIds, metrics } from '@openfrontier/core/metrics'
import { metricPages } from './lib/metric-pages.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'metrics')
mkdirSync(folder, { recursive: true })
const pages = metricPages(metricIds.map((id) => metrics[id]))
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name))
for (const [name, text] of pages) writeFileSync(join(folder, name), text)
