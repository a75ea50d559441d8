import type { Catalog } from '../../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'console.ifAsked': 'Если спросят:',
  'console.sources': 'Источники',
  'console.step': 'Шаг',
  'console.tour': 'Экскурсия',
  'console.back': 'Вернуться к тексту',
  'console.lists': 'Шаги и ответы',
  'console.nothingKnown': 'Больше ничего не известно',
  'console.scriptFault': 'Текст использовать нельзя',
}
