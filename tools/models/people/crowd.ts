/** People in numbers: who looks how, and the nodes that their copies share. */
import type { Instance, ModelNode } from '../document.ts'
import { Mesh } from '../kit/mesh.ts'
import { type Clothes, drawFigure, type Pose } from './figure.ts'

type Look = readonly [Pose, Clothes]

const PARKA: Clothes = { coat: 'navy', trousers: 'night', hat: 'mist' }
const OVERCOAT: Clothes = { coat: 'camel', trousers: 'graphite', hat: 'night', long: true, scarf: 'cream' }
const GRAY: Clothes = { coat: 'slate', trousers: 'navy', hat: 'cream', bag: 'rust' }
const DOWN: Clothes = { coat: 'mist', trousers: 'graphite', hat: 'navy', scarf: 'ochre' }
const LIGHT: Clothes = { coat: 'sand', trousers: 'navy', hat: 'rust', long: true }
const DARK: Clothes = { coat: 'graphite', trousers: 'night', hat: 'slate', long: true, scarf: 'mist' }

/** Looks of those who do the same; each is drawn in one call. */
export const LOOKS = Object.freeze({
  walking: [
    ['walking', OVERCOAT],
    ['walking', GRAY],
    ['walking', PARKA],
  ],
  standing: [
    ['talking', DOWN],
    ['phone', DARK],
    ['standing', LIGHT],
  ],
  skaters: [
    ['gliding', PARKA],
    ['turning', DOWN],
  ],
  corridor: [
    ['walking', DARK],
    ['walking', LIGHT],
    ['walking', GRAY],
  ],
} as const satisfies Record<string, readonly Look[]>)

/** Nodes of people, `<name>/<number of the look>`: copies take the looks in turn. */
export function crowd(name: string, looks: readonly Look[], people: readonly Instance[]): ModelNode[] {
  return looks.flatMap(([pose, clothes], k) => {
    const instances = people.filter((_, i) => i % looks.length === k)
    if (instances.length === 0) return []
    const mesh = new Mesh()
    drawFigure(mesh.on('people'), pose, clothes)
    return [{ name: `${name}/${k}`, mesh, instances }]
  })
}
