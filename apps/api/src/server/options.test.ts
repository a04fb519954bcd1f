import { describe, expect, it } from 'vitest'
import { readOptions } from './options.ts'

describe('readOptions', () => {
  it('takes flags before the environment before defaults', () => {
    expect(readOptions([], {}).port).toBe(8787)
    expect(readOptions([], { OPENFRONTIER_API_PORT: '9000' }).port).toBe(9000)
    expect(readOptions(['--port', '9001'], { OPENFRONTIER_API_PORT: '9000' }).port).toBe(9001)
  })

  it.each([
    [['--port', 'abc'], 'the port is a whole number from 0 to 65535, not "abc"'],
    [['--port', '70000'], 'the port is a whole number from 0 to 65535, not "70000"'],
    [['--prot', '1'], 'the flags are --port, --host, --workers, --snapshot, --rate-limit and --no-warm'],
  ])('says what is wrong with %j', (args, words) => {
    expect(() => readOptions(args, {})).toThrow(words)
  })
})
