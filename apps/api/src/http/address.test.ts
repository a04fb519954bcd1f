import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pathOf, readAddress, targetOf } from './address.ts'
import { ProblemError } from './problem.ts'

describe('readAddress', () => {
  it('gives equal requests one spelling', () => {
    const sorted = readAddress('/v1/models?country=CN&open=weights', 'json')
    expect(readAddress('/v1/models?open=weights&country=CN', 'json')).toEqual(sorted)
    expect(readAddress('/v1/models.json?open=w%65ights&country=CN', 'csv')).toEqual(sorted)
  })

  it('keeps the order of values of one name, since names are resolved in the order asked', () => {
    expect(readAddress('/v1/resolve?name=b&name=a', 'json').canonical).toBe('/v1/resolve?name=b&name=a')
  })

  it('takes the form from the suffix before what is accepted', () => {
    expect(readAddress('/v1/labs.csv', 'json')).toEqual({ path: '/v1/labs', canonical: '/v1/labs', form: 'csv' })
    expect(readAddress('/v1/labs', 'csv').form).toBe('csv')
  })

  it('leaves files alone whose name ends in .json', () => {
    expect(readAddress('/openapi.json', 'json').path).toBe('/openapi.json')
  })

  it('reads a bare plus in a side as a plus: no side has a space', () => {
    expect(readAddress('/v1/metrics/frontier-lag?a=openai+google', 'json').canonical).toBe('/v1/metrics/frontier-lag?a=openai%2Bgoogle')
    expect(readAddress('/v1/models?text=claude+opus', 'json').canonical).toBe('/v1/models?text=claude+opus')
  })

  it('refuses a parameter without a value, which coercion would read as zero', () => {
    expect(() => readAddress('/v1/models?minIndex=', 'json')).toThrow(ProblemError)
  })

  it('reads a path of two slashes as a path, not as a host', () => {
    expect(pathOf('//example.org/v1/models')).toBe('//example.org/v1/models')
  })

  it('is stable: reading a canonical address gives the same address', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }))), (pairs) => {
        const once = readAddress(`/v1/models?${new URLSearchParams(pairs)}`, 'json')
        expect(readAddress(once.canonical, 'json')).toEqual(once)
      }),
    )
  })
})

describe('targetOf', () => {
  it('cuts scheme and host off a URL', () => {
    expect(targetOf('http://localhost:8787/v1/models?limit=1')).toBe('/v1/models?limit=1')
    expect(targetOf('http://localhost')).toBe('/')
  })
})
