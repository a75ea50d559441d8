/** The canonical views of the model alone, by which a change of the picture is judged. */
import { pose, type Shot } from './shot.ts'

/** At eye height on the deck of the corridor, along its longest leg. */
const INSIDE_CORRIDOR = pose([-14, 7.1, 92.5], [-150, 6.9, 91.7])

/** At eye height beside the poplars of the avenue. */
const AVENUE = pose([-163, 1.8, 210.4], [-60, 5, 206])

/** The opening view at dawn, noon, dusk and night, in winter and in summer: 20 to 27. */
const THROUGH_THE_DAY: readonly Shot[] = [
  { season: 'winter', date: '2024-12-21', hours: { dawn: 7.4, noon: 11.53, dusk: 16.4, night: 20 } },
  { season: 'summer', date: '2024-06-21', hours: { dawn: 4, noon: 11.6, dusk: 20, night: 22.5 } },
].flatMap(({ season, date, hours }, row) =>
  Object.entries(hours).map(([name, hour], i) => ({
    name: `${20 + row * 4 + i}-${season}-${name}`,
    state: { date, hour },
  })),
)

/** Six dates from one viewpoint, from the first pits to the towers: 31 to 36. */
const YEARS: readonly Shot[] = [
  '2019-08-20',
  '2020-04-25',
  '2020-07-29',
  '2021-04-20',
  '2021-10-26',
  '2022-10-15',
].map((date, i) => ({
  name: `${31 + i}-${date.slice(0, 7)}`,
  state: { camera: pose([300, 220, 430], [10, 0, 30]), date, hour: 10.5 },
}))

export const VIEWS: readonly Shot[] = [
  { name: '02-overview', state: { view: 'overview', hour: 13 } },
  { name: '03-ice-cube', state: { view: 'ice-cube' } },
  { name: '04-corridor', state: { view: 'corridor' } },
  { name: '05-street', state: { view: 'street' } },
  { name: '06-from-above', state: { view: 'top', hour: 12 } },
  { name: '07-december-2019', state: { view: 'overview', date: '2019-12-15', hour: 12 } },
  { name: '08-may-2020', state: { view: 'overview', date: '2020-05-20', hour: 10 } },
  { name: '09-july-2022', state: { view: 'overview', date: '2022-07-20', hour: 10 } },
  {
    name: '13-facade-day',
    state: { camera: pose([-46, 21, 94], [-98, 17, 48]), date: '2024-07-10', hour: 10 },
  },
  { name: '14-facade-night', state: { camera: pose([-190, 9, 110], [-222, 13.5, 77]), hour: 17 } },
  {
    name: '15-ice-cube-day',
    state: { camera: pose([58, 9, 214], [2, 9.5, 140]), date: '2024-07-10', hour: 10 },
  },
  { name: '16-ice-cube-open', state: { view: 'inside' } },
  { name: '17-corridor-inside', state: { camera: INSIDE_CORRIDOR } },
  {
    name: '18-courtyard-summer',
    state: { camera: pose([1.5, 4.6, -52], [-2, 6, 60]), date: '2024-07-10', hour: 9 },
  },
  {
    name: '85-avenue-summer',
    state: { camera: AVENUE, date: '2024-07-10', hour: 9.5 },
  },
  { name: '86-avenue-in-snow', state: { camera: AVENUE, hour: 11 } },
  {
    name: '19-construction-site',
    state: { camera: pose([74, 46, 196], [165, 15, -10]), date: '2021-04-20', hour: 10 },
  },
  ...THROUGH_THE_DAY,
  {
    name: '28-snowstorm',
    state: { camera: pose([95, 55, 250], [0, 12, 60]), hour: 16.2, weather: 'snowstorm' },
  },
  { name: '29-autumn', state: { view: 'overview', date: '2024-10-05', hour: 15.5 } },
  ...YEARS,
  {
    name: '38-winter-site',
    state: { camera: pose([92, 30, 124], [168, 19, 16]), date: '2021-01-15', hour: 16.9 },
  },
  { name: '30-rink-at-night', state: { camera: pose([-38, 24, 108], [8, 1, 26]), hour: 18.5 } },
  // At noon of the shortest day, as the traced references are lit.
  { name: '55-street-noon', state: { view: 'street', hour: 13 } },
  { name: '56-skyline-noon', state: { view: 'towers', hour: 13 } },
  { name: '57-ice-and-towers', state: { view: 'ice-and-towers', hour: 16.42 } },
  { name: '58-under-the-corridor', state: { view: 'under-the-corridor', hour: 16.17 } },
  { name: '59-twenty-below', state: { view: 'twenty-below', hour: 8.2 } },
  // The film into the table comes down to here.
  {
    name: '71-table-in-the-table',
    state: {
      camera: pose([12.86, 16.66, 137.29], [13.84, 6.7, 129.57]),
      cutaway: 'exhibition-center',
    },
  },
  {
    name: '80-cube-at-night-with-people',
    state: { camera: pose([-17, 2.4, 189], [-3, 6.4, 150]), hour: 18.5 },
  },
  {
    name: '81-inside-the-cube',
    state: { camera: pose([9, 13.5, 178], [3, 8.2, 126]), hour: 18.5, cutaway: 'exhibition-center' },
  },
  {
    name: '89-corridor-with-walkers',
    state: { camera: pose([-30, 7.1, 92.9], [-150, 6.5, 91.7]), hour: 17.2 },
  },
  { name: '87-mirror-of-the-rink', state: { view: 'mirror-of-the-rink', hour: 16.75 } },
  {
    name: '88-facade-glass-at-dusk',
    state: { camera: pose([-38, 9, 78], [-86, 14, 40]), hour: 16.6 },
  },
  { name: '90-gate-at-dusk', state: { camera: pose([-3, 2.2, 236], [-5, 8.5, 165]), hour: 16.8 } },
  { name: '82-through-the-door', state: { view: 'through-the-door', hour: 17 } },
  { name: '61-use', state: { view: 'overview', hour: 12, overlay: 'use' } },
  {
    name: '83-street-with-plough-banks',
    state: { camera: pose([-118, 1.7, 219], [-160, 1.6, 210.5]), hour: 11.5 },
  },
  {
    name: '84-plaza-in-summer',
    state: { camera: pose([-40, 1.7, 196], [-10, 5, 120]), date: '2024-07-10', hour: 10 },
  },
  { name: '60-from-the-crown', state: { view: 'from-the-crown', hour: 18.5 } },
]
