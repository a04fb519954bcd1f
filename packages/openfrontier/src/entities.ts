export * from '@openfrontier/core/entities'
