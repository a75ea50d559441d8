/** The words of every feature in Russian, fetched when Russian is asked for. */
import type { Words } from '../collect.ts'

export const words: Words = import.meta.glob('/src/**/messages/ru.ts', { eager: true, import: 'ru' })
