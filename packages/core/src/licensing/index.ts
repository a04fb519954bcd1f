export * from './evaluate-license.ts'
export * from './evaluate-model.ts'
export {
  type FacetName,
  facetNames,
  type LicenseAnswer,
  type LicenseEvaluation,
  type LicenseObligation,
  type LicenseReason,
  type LicenseUnknown,
  licenseAnswers,
  licenseEvaluationSchema,
  type ReasonEffect,
} from './evaluation.ts'
export * from './license-class.ts'
export * from './profile.ts'
