import type { Catalog } from '../../../i18n/catalog.ts'
import type { zh } from './zh.ts'

export const ru: Catalog<typeof zh> = {
  'storey.window': 'Вид из окна',
  'storey.outside': 'Выйти наружу',
  'storey.sun':
    'Солнце, {{side}}: около {{december}} ч 21 декабря и {{june}} ч 21 июня (условно, по объёмам макета)',
  'storey.plan': 'План этажа',
  'storey.planLabel': 'План {{storey}}: {{area}}, ядер: {{cores}}',
  'storey.cores': 'из них ядра — около {{area}}',
  'storey.north': 'С',
  'storey.walks': 'Пешком под крышей',
  'storey.minutes': '{{minutes}}\u00a0мин',
  'storey.note': 'План, ядра, время пути и виды условны: они следуют из этой модели, 80\u00a0м в минуту.',
  'storey.side.n': 'Север',
  'storey.side.ne': 'Северо-восток',
  'storey.side.e': 'Восток',
  'storey.side.se': 'Юго-восток',
  'storey.side.s': 'Юг',
  'storey.side.sw': 'Юго-запад',
  'storey.side.w': 'Запад',
  'storey.side.nw': 'Северо-запад',
}
