import { ReadOut } from '../figures/read-out/read-out.tsx'
import { strings } from '../strings.ts'
import styles from './figure.module.css'

/** Pixels of the drawings: one for a phone, one for a tablet, one for a desk. The style sheet shows the one that fits. */
const widths = { narrow: 320, medium: 600, wide: 960 } as const

/** A chart drawn for three widths, whose marks can be read one by one where scripts run. Stands in a `figure`. */
export function FigureDrawings({ draw }: { readonly draw: (width: number) => string }) {
  return (
    <>
      {Object.entries(widths).map(([name, width]) => (
        <div
          key={name}
          className={`${styles.drawing} ${styles[name]}`}
          data-drawing=""
          // The charts package escapes everything it writes.
          dangerouslySetInnerHTML={{ __html: draw(width) }}
        />
      ))}
      <ReadOut hint={strings.figure.readHint} />
    </>
  )
}
