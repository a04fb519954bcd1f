export * from '@openfrontier/core/what-if'
