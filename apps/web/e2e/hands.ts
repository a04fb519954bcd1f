import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'

/** How a reader works a page. */
export interface Hands {
  readonly page: Page
  /** Follows a link or presses a button, and waits for the page it leads to. */
  readonly follow: (what: Locator) => Promise<void>
  readonly write: (field: Locator, text: string) => Promise<void>
  readonly choose: (list: Locator, value: string) => Promise<void>
  /** Takes the file a link leads to. */
  readonly take: (link: Locator) => Promise<Buffer>
}

export const ways = ['by mouse', 'by keyboard alone', 'without JavaScript'] as const
export type Way = (typeof ways)[number]

/** Hands for a page that was opened with or without JavaScript to suit. */
export function handsOn(page: Page, way: Way): Hands {
  const press = way === 'by keyboard alone' ? pressByKeyboard : (what: Locator) => what.click()
  const follow = async (what: Locator) => {
    const before = page.url()
    await press(what)
    await page.waitForURL((url) => url.href !== before)
    await page.locator('footer').waitFor()
  }
  const take = async (link: Locator) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(link)])
    return readFile(await download.path())
  }
  return way === 'by keyboard alone'
    ? { page, follow, take, write: writeByKeyboard, choose: chooseByKeyboard }
    : {
        page,
        follow,
        take,
        write: (field, text) => field.fill(text),
        choose: async (list, value) => void (await list.selectOption(value)),
      }
}

/** More links than any page has before what is looked for. */
const mostSteps = 600

/** Goes from where the focus stands, by Tab alone, until it stands on the element. */
async function reach(what: Locator): Promise<void> {
  const element = await what.elementHandle()
  const page = what.page()
  for (let step = 0; step < mostSteps; step++) {
    if (await page.evaluate((wanted) => document.activeElement === wanted, element)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${mostSteps} steps of Tab do not reach ${what}`)
}

async function pressByKeyboard(what: Locator): Promise<void> {
  await reach(what)
  await what.page().keyboard.press('Enter')
}

async function writeByKeyboard(field: Locator, text: string): Promise<void> {
  await reach(field)
  await field.page().keyboard.type(text)
}

/** Arrow keys move a closed list by one; whatever was chosen, its first choice is at its top. */
async function chooseByKeyboard(list: Locator, value: string): Promise<void> {
  await reach(list)
  const { keyboard } = list.page()
  await keyboard.press('Home')
  for (let step = 0; (await list.inputValue()) !== value; step++) {
    if (step > 300) throw new Error(`${list} has no choice “${value}”`)
    await keyboard.press('ArrowDown')
  }
}
