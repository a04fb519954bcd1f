export * from '@openfrontier/core/claims'
