/** Words of the far pictures; they come with them, not with the first picture. */
import type { Place } from '../../domain/region/geography.ts'
import type { Lang } from '../../domain/state/state.ts'
import { formatNumber, useLang } from '../text.ts'

interface Words {
  readonly label: string
  readonly zoneNote: string
  readonly landNote: string
  /** @param km between two ticks */
  scaleNote(home: string, km: string): string
  readonly schematic: string
  readonly greatCircle: string
  readonly north: string
  coordinates(place: Place): string
}

/** Degrees as they are written, and whether they are north or east. */
const degrees = (value: number): [text: string, positive: boolean] => [
  `${formatNumber(Math.abs(value), 2)}°`,
  value >= 0,
]

const WORDS: Record<Lang, Words> = {
  zh: {
    label: '视野范围',
    zoneNote: '两处面积与“核心启动区南部”有据；圆形只表示面积，边界、方位与松花江为示意。',
    landNote: '示意图，非地图：不画海岸与边界。',
    scaleNote: (home, km) => `刻度为沿大圆到${home}的距离，间隔 ${km} 公里；弧线为示意，不是航线。`,
    schematic: '示意图，非地图',
    greatCircle: '大圆距离',
    north: '北',
    coordinates: ({ latitudeDeg, longitudeDeg }) => {
      const [latitude, north] = degrees(latitudeDeg)
      const [longitude, east] = degrees(longitudeDeg)
      return `${north ? '北纬' : '南纬'} ${latitude}\u2002${east ? '东经' : '西经'} ${longitude}`
    },
  },
  en: {
    label: 'Range of view',
    zoneNote:
      'Both areas and “in the south of the core start-up zone” are documented. Circles stand for areas alone; edges, bearings and the Songhua are illustrative.',
    landNote: 'A schematic, not a map: no coast, no border.',
    scaleNote: (home, km) =>
      `Ticks give the distance to ${home} along the great circle, ${km} km apart. The arc is illustrative, not a flight path.`,
    schematic: 'Schematic, not a map',
    greatCircle: 'Great circle',
    north: 'N',
    coordinates: ({ latitudeDeg, longitudeDeg }) => {
      const [latitude, north] = degrees(latitudeDeg)
      const [longitude, east] = degrees(longitudeDeg)
      return `${latitude} ${north ? 'N' : 'S'}, ${longitude} ${east ? 'E' : 'W'}`
    },
  },
}

export function useReachWords(): Words {
  return WORDS[useLang()]
}
