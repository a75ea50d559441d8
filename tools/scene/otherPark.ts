/**
 * A park unlike those of the repository, made from the pocket park for tests: no corridor, no climate with a winter, no
 * river, nothing that can be cut open.
 */
import type { PackFile, PackTexts } from '../../src/domain/content/pack.ts'
import { readTexts } from './readPack.ts'

/** Monthly means of a place on the south coast, °C. */
const WARM = [15, 16, 19, 23, 26, 28, 29, 29, 27, 25, 21, 17]

/** The files of the pack; corridor.json is not among them. */
export async function otherPark(): Promise<PackTexts> {
  const { 'tours.json': _tours, 'scripts.json': _scripts, ...texts } = await readTexts('scenes/pocket')
  const change = (file: PackFile, edit: (json: Record<string, unknown>) => void) => {
    const read = texts[file]
    if ('error' in read) throw new Error(`otherPark: ${file}: ${read.error}`)
    const json = JSON.parse(read.text) as Record<string, unknown>
    edit(json)
    texts[file] = { text: JSON.stringify(json) }
  }
  change('scene.json', (json) => {
    const { corridor: _, ...models } = json.models as Record<string, string>
    json.models = models
    json.tours = false
    json.scripts = false
    json.location = { latitudeDeg: 22.5, longitudeDeg: 114, utcOffsetHours: 8, illustrative: true }
    json.climate = { monthlyMeanC: { values: WARM, illustrative: true } }
  })
  change('schedule.json', (json) => {
    delete json.corridor
    delete json.workStops
  })
  return { ...texts, 'corridor.json': { error: 'the file is missing', missing: true } }
}
