export * from '@openfrontier/core/licensing'
