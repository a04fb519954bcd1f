import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Starts the first Chromium that exists: the one CHROMIUM_PATH names, Playwright's own, the system's, or the one that
 * the package @sparticuz/chromium brings. So the tests need neither root nor a download.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: flags })
}

/** Where that Chromium is. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file`)
  }
  const installed = [chromium.executablePath(), '/usr/bin/chromium'].find((path) => existsSync(path))
  return installed ?? unpackedChromium()
}

/** Unpacks the browser of the package, and beside it the libraries that a bare machine lacks. */
async function unpackedChromium(): Promise<string> {
  const { default: packaged, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const archives = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  const libraries = await inflate(join(archives, 'al2023.tar.br'))
  setupLambdaEnvironment(join(libraries, 'lib'))
  return packaged.executablePath()
}
