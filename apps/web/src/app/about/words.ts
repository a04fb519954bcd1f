/** The text of the page about the record itself. */
export const aboutSections = [
  {
    id: 'independence',
    title: 'Independence',
    paragraphs: [
      'Open Frontier records how close, and how open, AI models from China, the United States and elsewhere are, on which date, by whose measure, and how sure anyone can be.',
      'It ranks nobody and sells nothing. The thresholds of each claim and the choices that are varied are fixed in code before the verdict is computed, and every verdict is shown with the specifications that speak against it.',
      'Every figure can be computed again, offline, from facts that name their source. The same snapshot and the same parameters give the same figures on any machine.',
    ],
  },
  {
    id: 'corrections',
    title: 'Corrections',
    paragraphs: [
      'An error is worth reporting however small it is: a wrong date, a licence misread, a lab in the wrong country, a sentence that says more than its number.',
      'Report it where this copy’s code and data are kept, as an issue, with four things: the address of the page, what it says, what it should say, and the source that says so. A fact changes only with a source; the change is then part of the public history, and the figures and verdicts it moves are computed anew.',
      'A snapshot never changes after it was published. What you cited by its checksum stays as it was; the correction stands in the next one.',
    ],
  },
  {
    id: 'privacy',
    title: 'Privacy',
    paragraphs: [
      'The site sets no cookies, keeps no account, measures no visitor and loads nothing from anybody else: fonts, scripts and drawings come from this server. Every page can be read without JavaScript.',
    ],
  },
  {
    id: 'terms',
    title: 'Terms',
    paragraphs: [
      'The code is under the MIT licence, the compiled data under CC BY 4.0. Facts taken from others keep the attribution of their source, which stands beside them and on the page of sources. Nothing here is legal advice.',
    ],
  },
] as const
