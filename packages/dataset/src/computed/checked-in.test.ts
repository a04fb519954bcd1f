import { join } from 'node:path'
import { claimDefinitions, claimReportSchema } from '@openfrontier/core/claims'
import { disagreementReportSchema } from '@openfrontier/core'
import { expect, test } from 'vitest'
import { listFiles } from '../read/list-files.ts'
import { datasetFolder } from '../workspace/dataset-folder.ts'
import { readCheckedIn } from './checked-in.ts'

test('what is checked in has the published shape, claim by claim and question by question', async () => {
  const checkedIn = await readCheckedIn(join(datasetFolder, 'computed'))
  for (const report of checkedIn?.claims ?? []) expect(claimReportSchema.safeParse(report).error?.issues, report.id).toBeUndefined()
  for (const report of checkedIn?.disagreements ?? []) expect(disagreementReportSchema.safeParse(report).error?.issues, report.id).toBeUndefined()
  expect(checkedIn?.histories.map(({ id }) => id)).toEqual(checkedIn?.claims.map(({ id }) => id))
})

test('every claim of the record says how it is tested, and no other does', async () => {
  const ids = (await listFiles(join(datasetFolder, 'curated', 'claims'))).map((path) => path.replace('.yaml', '')).sort()
  expect([...claimDefinitions.keys()].sort()).toEqual(ids)
})
