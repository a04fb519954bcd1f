import type { QueryProblem } from '../query/read-query.ts'
import { strings } from '../strings.ts'
import table from '../styles/table.module.css'
import words from '../styles/words.module.css'
import { ScrollRegion } from './scroll-region.tsx'

/** Says which field of the query cannot be used, what came and what was expected. Answered with status 400. */
export function WrongQuery({ problems, path }: { readonly problems: readonly QueryProblem[]; readonly path: string }) {
  const text = strings.wrongQuery
  return (
    <>
      <h1>{text.title}</h1>
      <div className={words.part}>
        <ScrollRegion label={text.title}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col">{text.found}</th>
                <th scope="col">{text.expected}</th>
              </tr>
            </thead>
            <tbody>
              {problems.map((problem) => (
                <tr key={problem.field}>
                  <th scope="row" className={table.date}>
                    <code>{problem.field}</code>
                  </th>
                  <td>
                    <code>{problem.found.slice(0, 200)}</code>
                  </td>
                  <td>{problem.expected}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </div>
      <p className={words.part}>
        <a href={path}>{text.back}</a>
      </p>
    </>
  )
}
