/** Joins the catalogs of the features of one language. */
import { flatten, type PluralForms } from '../../i18n/catalog.ts'

/** Catalogs by the files they are in. */
export type Words = Readonly<Record<string, Readonly<Record<string, string | PluralForms>>>>

export const collect = (words: Words): Record<string, string> =>
  Object.assign({}, ...Object.values(words).map(flatten))
