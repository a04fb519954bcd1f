import type { Mark } from './marks.ts'

const away = 14

/** Writes what a mark says into the box and stands it above the mark, or below where there is no room, inside the drawing's width. */
export function showBox(box: HTMLElement, drawing: HTMLElement, mark: Pick<Mark, 'label' | 'words' | 'x' | 'y'>): void {
  const [name, words] = [document.createElement('strong'), document.createElement('span')]
  name.textContent = mark.label
  words.textContent = mark.words
  box.replaceChildren(...(mark.label === '' ? [words] : [name, words]))
  box.hidden = false
  const frame = box.offsetParent?.getBoundingClientRect() ?? drawing.getBoundingClientRect()
  const corner = drawing.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const left = Math.max(0, Math.min(corner.width - width, mark.x - width / 2))
  const above = mark.y - height - away
  const top = corner.top + above < 0 || above < -height ? mark.y + away : above
  box.style.left = `${corner.left - frame.left + left}px`
  box.style.top = `${corner.top - frame.top + top}px`
}
