import { CopyText } from '../figures/copy-text.tsx'
import { strings } from '../strings.ts'
import styles from './figure.module.css'

/** The code that shows a figure on another site, to copy. */
export function FigureEmbed({ id, address, title, height }: { id: string; address: string; title: string; height: number }) {
  const code = `<iframe src="${address}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`
  const field = `${id}-embed-code`
  return (
    <details className={styles.details}>
      <summary>{strings.figure.embed}</summary>
      <div className={styles.embed}>
        <label htmlFor={field}>{strings.figure.embedCode}</label>
        <textarea id={field} className={styles.code} readOnly rows={3} spellCheck={false} value={code} />
        <CopyText text={code} name={strings.figure.copy} done={strings.figure.copied} />
      </div>
    </details>
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
