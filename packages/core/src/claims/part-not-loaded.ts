/** A verdict needs every part its specifications read; with one missing it would differ, so none is given. */
export class PartNotLoadedError extends Error {
  constructor(detail: string) {
    super(`a verdict needs all its specifications: ${detail}`)
    this.name = 'PartNotLoadedError'
  }
}
