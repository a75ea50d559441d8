import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'share.noCode':
    'Адрес этой страницы ({{host}}) открывается только на этом компьютере, поэтому кода для телефона нет.',
  'share.text': 'Отсканируйте, чтобы сохранить текст; сеть не нужна',
  'share.hostOnly': 'Ссылка ниже ({{host}}) открывается только на этом компьютере.',
  'share.illustrative': 'Этажи, площади и положение условны.',
  'share.asOf': 'На дату макета: {{date}}',
  'share.scan': 'Отсканируйте, чтобы открыть этот вид',
  'share.copy': 'Копировать',
  'share.copied': 'Скопировано',
  'share.send': 'Отправить…',
  'share.link': 'Ссылка на этот вид',
  'share.picture': 'Сохранить изображение',
  'share.size.screen': 'Как на экране',
  'share.size.4k': '4K',
  'share.size.8k': '8K',
  'share.names': 'С названиями',
  'share.save': 'Сохранить',
  'share.drawing': 'Изображение создаётся…',
  'share.noPicture': 'Изображение не получилось; выберите размер поменьше или попробуйте ещё раз.',
}
