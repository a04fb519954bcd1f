/** What is plainly wrong with the content of a file, by the end of its name; `undefined` where nothing is. */
export function unexpectedFormat(name: string, body: Uint8Array): string | undefined {
  if (body.length === 0) return 'a file is expected, the answer is empty'
  const start = new TextDecoder().decode(body.subarray(0, 512)).trimStart()
  if (name.endsWith('.parquet')) {
    const magic = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    if (magic(body.subarray(0, 4)) === 'PAR1' && magic(body.subarray(-4)) === 'PAR1') return undefined
    return `a whole Parquet file is expected${isPage(start) ? ', the answer is a web page' : ''}`
  }
  if (isPage(start)) return `${kindOf(name)} is expected, the answer is a web page`
  if (name.endsWith('.json') && !/^[[{]/.test(start)) return `JSON is expected, the answer begins with "${start.slice(0, 20)}"`
  return undefined
}

function isPage(start: string): boolean {
  return /^<(?:!doctype|html|head|body|\?xml)/i.test(start)
}

function kindOf(name: string): string {
  return name.endsWith('.csv') ? 'CSV' : name.endsWith('.json') ? 'JSON' : 'a file of data'
}
