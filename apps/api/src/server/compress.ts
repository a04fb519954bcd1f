import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Compress } from '../http/stored-answer.ts'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

/** Off the main thread. A body is compressed once and kept, so a little more effort than for a stream pays. */
export const compress: Compress = async (encoding, body) =>
  encoding === 'br'
    ? brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength } })
    : deflate(body, { level: 7 })
