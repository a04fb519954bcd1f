import { type DrawnMark, findMarks } from './find-marks.ts'
import { markAt, stepped } from './marks.ts'
import { showBox } from './show-box.ts'

interface ReadOutParts {
  /** Stands beside the mark that is read; not read aloud. */
  readonly box: HTMLElement
  /** Says what the keyboard or a finger has come to. */
  readonly status: HTMLElement
  /** How to read it by keyboard: shown when the drawing is reached. */
  readonly hint: string
}

const drawings = '[data-drawing]'

/** Lets the marks of a figure be read by pointer, touch and keyboard. Gives back what ends it. */
export function listenForReading(figure: HTMLElement, { box, status, hint }: ReadOutParts): () => void {
  let drawing: HTMLElement | undefined
  let marks: readonly DrawnMark[] = []
  let current: number | undefined

  const enter = (next: HTMLElement) => {
    if (next !== drawing) current = undefined
    drawing = next
    marks = findMarks(next)
  }
  const clear = () => {
    for (const read of figure.querySelectorAll('.of-current')) read.classList.remove('of-current')
    box.hidden = true
    current = undefined
  }
  const show = (place: number, aloud: boolean) => {
    const mark = marks[place]
    if (mark === undefined || drawing === undefined) return
    if (place !== current || box.hidden) {
      clear()
      mark.group.classList.add('of-current')
      showBox(box, drawing, mark)
    }
    current = place
    if (aloud) status.textContent = [mark.label, mark.words].filter(Boolean).join(': ')
  }

  const point = (event: PointerEvent) => {
    const over = drawingOf(event.target)
    if (over === undefined) return
    if (over !== drawing || !isDrawn(marks) || event.type === 'pointerdown') enter(over)
    const { left, top } = over.getBoundingClientRect()
    const place = markAt(marks, event.clientX - left, event.clientY - top)
    if (place === undefined) clear()
    else show(place, event.pointerType === 'touch')
  }
  const leave = (event: PointerEvent) => {
    // A finger that is lifted leaves what it has read; the drawing in focus keeps the mark of the keyboard.
    if (event.pointerType === 'touch' || drawing === document.activeElement) return
    clear()
    marks = []
  }
  const focus = (event: FocusEvent) => {
    const reached = drawingOf(event.target)
    if (reached === undefined || event.target !== reached || !reached.matches(':focus-visible')) return
    enter(reached)
    showBox(box, reached, { label: '', words: hint, x: 0, y: 0 })
  }
  const blur = (event: FocusEvent) => {
    if (drawingOf(event.target) !== undefined) clear()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return clear()
    const on = drawingOf(event.target)
    if (on === undefined || event.target !== on || event.ctrlKey || event.metaKey || event.altKey) return
    if (on !== drawing || !isDrawn(marks)) enter(on)
    const place = stepped(marks, current, event.key)
    if (place === undefined) return
    event.preventDefault()
    show(place, true)
  }
  const touchedElsewhere = (event: PointerEvent) => {
    if (!(event.target instanceof Node) || !figure.contains(event.target)) clear()
  }
  // What was measured holds until the page is laid out anew.
  const forget = () => {
    clear()
    marks = []
  }

  for (const each of figure.querySelectorAll<HTMLElement>(drawings)) {
    if (each.querySelector('[data-readout]') === null) continue
    each.tabIndex = 0
    // Its arrow keys are its own: a screen reader hands them over.
    each.setAttribute('role', 'application')
    each.setAttribute('aria-label', `${each.querySelector('title')?.textContent ?? ''}. ${hint}`)
  }
  const ended = new AbortController()
  const { signal } = ended
  figure.addEventListener('pointermove', point, { signal })
  figure.addEventListener('pointerdown', point, { signal })
  figure.addEventListener('pointerleave', leave, { signal })
  figure.addEventListener('focusin', focus, { signal })
  figure.addEventListener('focusout', blur, { signal })
  figure.addEventListener('keydown', press, { signal })
  document.addEventListener('pointerdown', touchedElsewhere, { signal })
  addEventListener('resize', forget, { signal })
  return () => ended.abort()
}

/** Whether marks that were found are still on the page: a figure is drawn anew as of another date. */
const isDrawn = (marks: readonly DrawnMark[]) => marks[0]?.group.isConnected === true

function drawingOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element ? target.closest<HTMLElement>(drawings) : null) ?? undefined
}
