/** The words of every feature in English, fetched when English is asked for. */
import type { Words } from '../collect.ts'

export const words: Words = import.meta.glob('/src/**/messages/en.ts', { eager: true, import: 'en' })
