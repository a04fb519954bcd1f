import { describe, expect, it } from 'vitest'
import { encodingFor, formFor, matchesTag } from './negotiate.ts'

describe('formFor', () => {
  it.each([
    [null, 'json'],
    ['*/*', 'json'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'json'],
    ['text/csv', 'csv'],
    ['TEXT/CSV, application/json;q=0.5', 'csv'],
    ['application/json, text/csv;q=0.9', 'json'],
    ['text/csv;q=nonsense', 'json'],
  ] as const)('reads %s as %s', (accept, form) => {
    expect(formFor(accept?.toLowerCase() ?? null)).toBe(form)
  })
})

describe('encodingFor', () => {
  it.each([
    [null, undefined],
    ['identity', undefined],
    ['gzip, deflate', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
  ] as const)('answers %s with %s', (header, encoding) => {
    expect(encodingFor(header)).toBe(encoding)
  })
})

describe('matchesTag', () => {
  it('knows a tag by itself, weakened, in a list, in another encoding and by the star', () => {
    for (const header of ['"abc"', 'W/"abc"', '"x", "abc-br"', '*']) expect(matchesTag(header, 'abc')).toBe(true)
  })

  it('does not take another tag for it', () => {
    for (const header of [null, '', 'abc', '"abcd"', '"abc-zstd"']) expect(matchesTag(header, 'abc')).toBe(false)
  })
})
