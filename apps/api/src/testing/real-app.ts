import { createObservatory, type Observatory } from '@openfrontier/core/observatory'
import { loadSnapshot } from '@openfrontier/dataset'
import { type App, createApp } from '../app.ts'
import { folderParts } from '../server/folder-parts.ts'

export interface Real {
  readonly app: App
  readonly observatory: Observatory
  /** The JSON of an answer that must be 200. */
  readonly json: (path: string) => Promise<unknown>
}

let opened: Promise<Real> | undefined

/** The API over the dataset as it is: one for all test files of a worker, since nothing in it changes and it keeps what it has answered. */
export function openReal(): Promise<Real> {
  opened ??= open()
  return opened
}

async function open(): Promise<Real> {
  const observatory = await realObservatory()
  const app = createApp(observatory, { patience: 240_000 })
  const json = async (path: string): Promise<unknown> => {
    const response = await app.request(path)
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  return { app, observatory, json }
}

/** The facts as they are now, or those of a snapshot in the folder that OPENFRONTIER_SNAPSHOT names. */
export async function realObservatory(): Promise<Observatory> {
  const folder = process.env['OPENFRONTIER_SNAPSHOT']
  return createObservatory(await loadSnapshot({ parts: 'all', ...(folder !== undefined && { from: folderParts(folder) }) }))
}
