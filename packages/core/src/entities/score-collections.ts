/** Whether a score is one an index is fitted on, or stands in a collection of evaluations. The two overlap and are never merged. */
export const scoreCollections = ['index', 'evaluations'] as const
