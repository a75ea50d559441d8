/** Removes what a file holds but does not show: hidden nodes, collision bodies, coarser levels of detail. */
import type { Node, Scene } from '@gltf-transform/core'
import type { Visibility } from '@gltf-transform/extensions'

/** Names of collision bodies by the conventions of game engines. */
const COLLISION = /^U(CX|BX|SP|CP)_|[_ .-]colli(der|sion)$/i
/** Names of levels of detail: the coarser ones, and the finest. */
const COARSE = /^(.*?)[_ .-]?LOD[_ .-]?([1-9])$/i
const FINEST = /^(.*?)[_ .-]?LOD[_ .-]?0$/i
/** Names of surroundings of a building. */
const SURROUNDINGS =
  /\b(terrain|ground|site|context|surround\w*|neighbou?r\w*|landscape|roads?|streets?|trees?|cars?|people)\b|地形|地面|周边|环境|道路|树木|车辆|人物/i

/** Most names in a note. */
const NAMED = 6

export const names = (nodes: readonly { getName(): string }[]): string => {
  const all = nodes.map((it) => it.getName() || 'unnamed')
  return `${all.slice(0, NAMED).join(', ')}${all.length > NAMED ? ` and ${all.length - NAMED} more` : ''}`
}

/** Removes from a scene what is not to be shown. @returns notes on what was removed */
export function leaveOutHidden(scene: Scene): string[] {
  const finest = new Set<string>()
  scene.traverse((node) => {
    const match = FINEST.exec(node.getName())
    if (match) finest.add(match[1]?.toLowerCase() ?? '')
  })
  const reasons: readonly (readonly [what: string, test: (node: Node) => boolean])[] = [
    ['hidden node(s) left out', isHidden],
    ['collision bodies left out by their names', (it) => COLLISION.test(it.getName())],
    [
      'coarser level(s) of detail left out by their names',
      (it) => finest.has(COARSE.exec(it.getName())?.[1]?.toLowerCase() ?? '\0'),
    ],
  ]
  return reasons.flatMap(([what, test]) => {
    const found: Node[] = []
    const search = (node: Node) => {
      if (test(node)) found.push(node)
      else for (const child of node.listChildren()) search(child)
    }
    for (const child of scene.listChildren()) search(child)
    const shown = found.filter(hasSurfaces)
    const note = shown.length > 0 ? [`${shown.length} ${what}: ${names(shown)}`] : []
    for (const node of found) disposeTree(node)
    return note
  })
}

function isHidden(node: Node): boolean {
  const { visible, hidden } = node.getExtras() as { visible?: unknown; hidden?: unknown }
  const own = node.getExtension<Visibility>('KHR_node_visibility')
  return own?.getVisible() === false || visible === false || hidden === true
}

function hasSurfaces(node: Node): boolean {
  let found = false
  node.traverse((node) => {
    found ||= node.getMesh() !== null
  })
  return found
}

function disposeTree(node: Node): void {
  for (const child of node.listChildren()) disposeTree(child)
  node.dispose()
}

/** The top-level groups of a scene: the first level of the node hierarchy with several nodes that have meshes. */
export function partsOf(scene: Scene): Node[] {
  let level = scene.listChildren().filter(hasSurfaces)
  for (let only = level[0]; level.length === 1 && only && !only.getMesh(); only = level[0])
    level = only.listChildren().filter(hasSurfaces)
  return level
}

/** A note on groups that are surroundings by their names. */
export function surroundingsNote(parts: readonly Node[]): string[] {
  const found =
    parts.length > 1 ? parts.filter((it) => SURROUNDINGS.test(it.getName().replace(/_/g, ' '))) : []
  if (found.length === 0) return []
  return [
    `${names(found)}: shown and measured as part of the building, although the name is that of surroundings; leave it out of the export if it is`,
  ]
}
