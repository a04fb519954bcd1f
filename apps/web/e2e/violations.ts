import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { settle } from './site.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// Pages are made of the same parts: every other page in each theme and width keeps the run short.
export const views = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const

/** Rules that the page breaks as seen in a theme and at a width, each with where. */
export async function violationsOf(page: Page, { colorScheme, width }: (typeof views)[number]): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 900 })
  await settle(page)
  const { violations } = await new AxeBuilder({ page })
    // Only what is broken is looked at, and no page has frames: the detour by a page that joins their results is not needed.
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(tags)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)
}
