import * as z from 'zod'

/** Lower-case kebab with dots, as in `gpt-5.6-sol`; the file name of a record. */
const slug = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const modelPath = /^[a-z0-9]+(?:[.-][a-z0-9]+)*\/[a-z0-9]+(?:[.-][a-z0-9]+)*$/
const releasePath = /^[a-z0-9.-]+\/[a-z0-9.-]+\/[^/\s]+$/

export const labIdSchema = z
  .string()
  .regex(slug, 'a lab id is lower-case kebab, like "deepseek"')
  .brand<'LabId'>()
  .describe('id of a lab, like "deepseek"')
export const modelIdSchema = z
  .string()
  .regex(modelPath, 'a model id is "lab/model" in lower-case kebab, like "moonshotai/kimi-k3"')
  .brand<'ModelId'>()
  .describe('id of a model, "lab/model"')
export const configurationIdSchema = z
  .string()
  .regex(slug, 'a configuration id is lower-case kebab, like "effort-high"')
  .brand<'ConfigurationId'>()
  .describe('id of a way a model was run')
export const releaseIdSchema = z
  .string()
  .regex(releasePath, 'a release id is "lab/model/date-act", like "moonshotai/kimi-k3/2026-07-16-weights"')
  .brand<'ReleaseId'>()
  .describe('id of a release, "lab/model/date-act"')
export const licenseIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, 'a licence id is an SPDX id or "LicenseRef-…"')
  .brand<'LicenseId'>()
  .describe('SPDX id or "LicenseRef-…"')
export const benchmarkIdSchema = z
  .string()
  .regex(slug, 'a benchmark id is lower-case kebab')
  .brand<'BenchmarkId'>()
  .describe('id of a benchmark')
export const sourceIdSchema = z
  .string()
  .regex(slug, 'a source id is lower-case kebab')
  .brand<'SourceId'>()
  .describe('id of the publication it was taken from')
export const providerIdSchema = z
  .string()
  .regex(slug, 'a provider id is lower-case kebab')
  .brand<'ProviderId'>()
  .describe('id of a provider')
export const endpointIdSchema = z
  .string()
  .regex(/^[a-z0-9.-]+\/\S+$/, 'an endpoint id is "provider/…"')
  .brand<'EndpointId'>()
  .describe('id of an endpoint, "provider/…"')
export const eventIdSchema = z.string().regex(slug, 'an event id is lower-case kebab').brand<'EventId'>().describe('id of an event')
export const evidenceIdSchema = z
  .string()
  .regex(slug, 'an evidence id is lower-case kebab')
  .brand<'EvidenceId'>()
  .describe('id of a published statement')
export const claimIdSchema = z
  .string()
  .regex(/^C\d{2}[a-z]?$/, 'a claim id is like "C12" or "C10a"')
  .brand<'ClaimId'>()
  .describe('id of a claim, like "C10a"')

export type LabId = z.infer<typeof labIdSchema>
export type ModelId = z.infer<typeof modelIdSchema>
export type ConfigurationId = z.infer<typeof configurationIdSchema>
export type ReleaseId = z.infer<typeof releaseIdSchema>
export type LicenseId = z.infer<typeof licenseIdSchema>
export type BenchmarkId = z.infer<typeof benchmarkIdSchema>
export type SourceId = z.infer<typeof sourceIdSchema>
export type ProviderId = z.infer<typeof providerIdSchema>
export type EndpointId = z.infer<typeof endpointIdSchema>
export type EventId = z.infer<typeof eventIdSchema>
export type EvidenceId = z.infer<typeof evidenceIdSchema>
export type ClaimId = z.infer<typeof claimIdSchema>
