/** Texts of the accessible list and the announcements; fetched with them, so that the first picture does not wait for it. */

import type { Bearing } from '../../domain/campus/neighbors.ts'
import type { Lang } from '../../domain/state/state.ts'

interface Words {
  readonly label: string
  readonly hint: string
  readonly between: string
  readonly end: string
  storeys(count: number): string
  /** @param illustrative whether it is drawn rather than known that they are in this building */
  tenants(names: readonly string[], illustrative: boolean): string
  from(bearing: Bearing, name: string): string
  selected(name: string): string
  readonly released: string
}

export const WORDS: Record<Lang, Words> = {
  zh: {
    label: '园区模型',
    hint: '方向键按平面方位移到相邻建筑，上为北；回车选中，再按一次近看；Home 与 End 到首尾。',
    between: '，',
    end: '。',
    storeys: (count) => `${count} 层`,
    tenants: (names, illustrative) => `企业${illustrative ? '（位置示意）' : ''}：${names.join('、')}`,
    from: (bearing, name) => `在${name}的${BEARINGS_ZH[bearing]}侧`,
    selected: (name) => `已选中：${name}`,
    released: '已取消选中',
  },
  en: {
    label: 'Model of the park',
    hint: 'Arrow keys go to the neighboring building by the plan, up is north. Enter selects, and once more comes closer. Home and End go to the first and the last.',
    between: ', ',
    end: '. ',
    storeys: (count) => `${count} storeys`,
    tenants: (names, illustrative) =>
      `companies${illustrative ? ' (position illustrative)' : ''}: ${names.join(', ')}`,
    from: (bearing, name) => `${BEARINGS_EN[bearing]} of ${name}`,
    selected: (name) => `Selected: ${name}`,
    released: 'Nothing selected',
  },
}

const BEARINGS_ZH: Record<Bearing, string> = {
  n: '北',
  ne: '东北',
  e: '东',
  se: '东南',
  s: '南',
  sw: '西南',
  w: '西',
  nw: '西北',
}
const BEARINGS_EN: Record<Bearing, string> = {
  n: 'north',
  ne: 'northeast',
  e: 'east',
  se: 'southeast',
  s: 'south',
  sw: 'southwest',
  w: 'west',
  nw: 'northwest',
}
