export * from '@openfrontier/core/metrics'
