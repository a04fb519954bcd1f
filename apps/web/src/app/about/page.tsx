import type { Metadata } from 'next'
import { strings } from '../../strings.ts'
import words from '../../styles/words.module.css'
import { aboutSections } from './words.ts'

export const metadata: Metadata = {
  title: strings.navigation.about,
  description: aboutSections[0].paragraphs[0],
  alternates: { canonical: '/about' },
}

export default function AboutPage() {
  return (
    <>
      <h1>{strings.navigation.about}</h1>
      {aboutSections.map(({ id, title, paragraphs }) => (
        <section key={id} id={id} className={words.section}>
          <h2>{title}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </>
  )
}
