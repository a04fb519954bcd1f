/** Thrown where a folder or address holds no snapshot. */
export class NoSnapshotError extends Error {
  override readonly name = 'NoSnapshotError'
}
