import { headers } from 'next/headers'
import { strings } from '../strings.ts'
import { topicIds } from '../topics/topic.ts'
import styles from './site-header.module.css'

const places = [
  { href: '/claims', name: strings.navigation.claims },
  { href: '/topics', name: strings.navigation.topics },
  { href: '/models', name: strings.navigation.models },
  { href: '/sources', name: strings.navigation.sources },
  { href: '/methodology', name: strings.navigation.methodology },
  { href: '/about', name: strings.navigation.about },
] as const

/** Whether a page is below a place: the five questions are below the topics, a measure below the method. */
const isBelow = (path: string, place: string) =>
  path.startsWith(`${place}/`) ||
  (place === '/topics' && topicIds.some((id) => path === `/${id}`)) ||
  (place === '/methodology' && /^\/(?:metrics|benchmarks)(?:\/|$)/.test(path))

/** The name of the site, its six places, and the search: on a phone it stands beside the name, so that the places keep one line. */
export async function SiteHeader() {
  const path = (await headers()).get('x-openfrontier-path') ?? ''
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        {strings.skip}
      </a>
      <div className={styles.inner}>
        <a className={styles.name} href="/" aria-current={path === '/' ? 'page' : undefined}>
          {strings.siteName}
        </a>
        <nav className={styles.nav} aria-label={strings.navigation.label}>
          <ul className={styles.places}>
            {places.map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={path === href ? 'page' : isBelow(path, href) ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <a className={styles.search} href="/search" aria-current={path === '/search' ? 'page' : undefined} aria-keyshortcuts="/">
            {strings.navigation.search}
          </a>
        </nav>
      </div>
    </header>
  )
}
