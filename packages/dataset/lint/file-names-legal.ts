import type { Rule } from './rule.ts'

const legal = /^[A-Za-z0-9./+_-]+$/
/** Names that Windows keeps for devices, whatever follows the first dot. */
const device = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i
const longest = 180

export const fileNamesLegal: Rule = {
  name: 'file-names-legal',
  description: 'Every file can be checked out on every system: plain characters, no device names, not two that differ in case only.',
  check({ curated, ingested }) {
    const files = [...Object.values(curated), ...Object.values(ingested)].flatMap((list) => list.map(({ file }) => file))
    const byFolded = new Map<string, string>()
    return [...new Set(files)].flatMap((file) => {
      const twin = byFolded.get(file.toLowerCase())
      byFolded.set(file.toLowerCase(), file)
      const found = !legal.test(file)
        ? `the character "${[...file].find((character) => !legal.test(character))}"`
        : device.test(file)
          ? 'the name of a device'
          : file.length > longest
            ? `${file.length} characters`
            : twin === undefined
              ? undefined
              : `${twin} beside it`
      if (found === undefined) return []
      return { file, record: '', field: 'file', found, expected: `at most ${longest} of A–Z a–z 0–9 . + - _, unlike any other` }
    })
  },
}
