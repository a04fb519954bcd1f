import type { Metadata } from 'next'
import { strings } from './strings.ts'

/** Head of every page that is not there. */
export const notFoundMetadata: Metadata = { title: strings.notFound.title, robots: { index: false } }
