export * from '@openfrontier/core/sensitivity'
