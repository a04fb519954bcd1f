import type { Metadata } from 'next'
import { NotFoundView } from '../components/not-found-view.tsx'
import { notFoundMetadata } from '../not-found-metadata.ts'

export const metadata: Metadata = notFoundMetadata

export default function NotFound() {
  return <NotFoundView />
}
