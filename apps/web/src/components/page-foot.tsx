import { apiUrl } from '../environment.ts'
import { strings } from '../strings.ts'
import styles from './page-foot.module.css'

/** Below every page of facts: the same facts for programs, and where an error is reported. */
export function PageFoot({ json }: { readonly json: string }) {
  return (
    <p className={styles.foot}>
      <a href="/about#corrections">{strings.reportError}</a>
      <a href={`${apiUrl()}${json}`}>{strings.asJson}</a>
    </p>
  )
}
