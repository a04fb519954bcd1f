import { describe, expect, it } from 'vitest'
import { scancodeLicensedb } from './adapter.ts'

const mit = {
  key: 'mit',
  name: 'MIT License',
  category: 'Permissive',
  owner: 'MIT',
  spdx_license_key: 'MIT',
  homepage_url: '',
  text: 'abc',
}
const file = (name: string, record: unknown) => ({ path: `licenses/${name}.json`, text: JSON.stringify(record) })

describe('the licence records of ScanCode', () => {
  it('keep of the text its length and the checksum of its bytes, not the text', () => {
    expect(scancodeLicensedb.read([file('mit', mit)]).tables).toEqual([
      {
        source: 'scancode-licensedb',
        date: '2026-02-24',
        table: 'licenses',
        rows: [
          {
            key: 'mit',
            spdx: 'MIT',
            name: 'MIT License',
            category: 'Permissive',
            owner: 'MIT',
            textLength: 3,
            // The example of FIPS 180-2, appendix B.1.
            textSha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          },
        ],
      },
    ])
  })

  it('are set aside without a text', () => {
    const { setAside } = scancodeLicensedb.read([file('mit', mit), file('x', { key: 'x', name: 'X' })])
    expect(setAside).toMatchObject([{ file: 'licenses/x.json', line: 1, field: 'text', found: 'nothing' }])
  })

  it('have to be there', () => {
    expect(() => scancodeLicensedb.read([])).toThrow('licenses/*.json: there is no such file')
    expect(() => scancodeLicensedb.read([{ path: 'licenses/a.json', text: '{' }])).toThrow('licenses/a.json: JSON is expected')
  })
})
