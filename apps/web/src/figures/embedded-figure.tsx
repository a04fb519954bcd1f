import { FigureCaption } from '../components/figure-caption.tsx'
import { FigureDrawings } from '../components/figure-drawings.tsx'
import { FigureFoot } from '../components/figure-foot.tsx'
import { strings } from '../strings.ts'
import { drawFigure } from './draw-figure.ts'
import styles from './embedded-figure.module.css'
import type { FigureData } from './figure-data.ts'

/** A figure with its caption, its source and the way back to the page it comes from. */
export function EmbeddedFigure({ figure, address }: { readonly figure: FigureData; readonly address: string }) {
  const { title, subtitle, foot } = figure.drawing.description
  return (
    <figure className={styles.figure} id={figure.id}>
      <FigureCaption heading="h1" title={title} subtitle={subtitle} />
      <FigureDrawings draw={(width) => drawFigure(figure.drawing, { width }, { parts: 'plot' })} />
      <FigureFoot foot={foot} />
      <p className={styles.from}>
        {strings.figure.from}{' '}
        <a href={address} target="_blank" rel="noopener">
          {strings.siteName}
        </a>
        , {strings.footer.dataLicense}
      </p>
    </figure>
  )
}
