export * from '@openfrontier/core/statistics'
