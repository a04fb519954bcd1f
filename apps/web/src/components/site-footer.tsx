import { apiUrl } from '../environment.ts'
import { dateInWords } from '../format.ts'
import { openObservatory } from '../observatory.ts'
import { strings } from '../strings.ts'
import styles from './site-footer.module.css'

/** Places that the navigation has no room for. */
const further = [
  { href: '/labs', name: 'Labs' },
  { href: '/licenses', name: 'Licences' },
  { href: '/licenses/check', name: 'May I use it?' },
  { href: '/compare', name: 'Compare' },
  { href: '/disagreement', name: 'Who says what' },
  { href: '/benchmarks', name: 'Benchmarks' },
  { href: '/metrics', name: 'Measures' },
  { href: '/changes', name: 'What changed' },
  { href: '/data', name: 'Data' },
  { href: '/developers', name: 'For developers' },
] as const

/** Which copy of the facts this is, under which terms it may be used, and where it can be had otherwise. */
export async function SiteFooter() {
  const { manifest } = (await openObservatory()).facts.snapshot
  const words = strings.footer
  const api = apiUrl()
  return (
    <footer className={styles.footer}>
      <dl className={styles.inner}>
        <div className={styles.more}>
          <dt>{words.more}</dt>
          <dd>
            {further.map(({ href, name }, place) => (
              <span key={href}>
                {place > 0 && ', '}
                <a href={href}>{name}</a>
              </span>
            ))}
          </dd>
        </div>
        <div>
          <dt>{words.dataThrough}</dt>
          <dd>
            <time dateTime={manifest.dataThrough}>{dateInWords(manifest.dataThrough)}</time>
          </dd>
        </div>
        <div>
          <dt>{words.snapshot}</dt>
          <dd>
            <code className={styles.sha}>{manifest.sha256}</code>
          </dd>
        </div>
        <div>
          <dt>{words.code}</dt>
          <dd>{words.codeLicense}</dd>
        </div>
        <div>
          <dt>{words.data}</dt>
          <dd>
            {words.dataLicense}, <a href="/sources">{words.attributions}</a>
          </dd>
        </div>
        <div>
          <dt>{words.api}</dt>
          <dd>
            <a href={`${api}/v1/models`}>{api.replace(/^https?:\/\//, '')}</a>, <a href={`${api}/docs`}>{words.docs}</a>
          </dd>
        </div>
        <div>
          <dt>{strings.navigation.about}</dt>
          <dd>
            <a href="/about">{words.corrections}</a>
          </dd>
        </div>
      </dl>
    </footer>
  )
}
