import { addMessages } from '../../../i18n/catalog.ts'
import { zh } from './zh.ts'

declare module '../../../i18n/catalog.ts' {
  interface Catalogs {
    readonly 'panels/views': typeof zh
  }
}

addMessages(zh)
