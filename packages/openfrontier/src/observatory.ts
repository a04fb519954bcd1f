export * from '@openfrontier/core/observatory'
