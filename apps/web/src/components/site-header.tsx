import { headers } from 'next/headers'
import { strings } from '../strings.ts'
import styles from './site-header.module.css'

const places = [
  { href: '/claims', name: strings.navigation.claims },
  { href: '/models', name: strings.navigation.models },
  { href: '/sources', name: strings.navigation.sources },
  { href: '/methodology', name: strings.navigation.methodology },
  { href: '/about', name: strings.navigation.about },
] as const

/** The name of the site and its five places. */
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
        <nav aria-label={strings.navigation.label}>
          <ul className={styles.places}>
            {places.map(({ href, name }) => (
              <li key={href}>
                <a href={href} aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
