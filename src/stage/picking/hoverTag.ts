/** The name beside the mouse pointer: a DOM element moved by hand, outside React. */
import { registerOf } from '../../domain/evidence/registry.ts'
import { standingText } from '../../domain/evidence/standing.ts'
import { storeyLabel } from '../../domain/storeys.ts'
import { useTable } from '../../store/index.ts'
import type { Pick } from './pickCampus.ts'

/** Id of the element; the shell provides it. */
const HOVER_TAG_ID = 'hover-tag'
const OFFSET_PX = 16

export const hoverTag = {
  show({ id, storey }: Pick, clientX: number, clientY: number): void {
    const element = document.getElementById(HOVER_TAG_ID)
    const { campus, lang, evidence } = useTable.getState()
    const found = campus?.select(id)
    if (!element || !campus || !found) return
    const name = found.kind === 'building' ? found.entry.building.name : campus.pack.corridor.name
    element.textContent = storey === null ? name[lang] : `${name[lang]} · ${storeyLabel(storey)}`
    if (evidence) {
      const standing = document.createElement('small')
      standing.textContent = standingText(registerOf(campus).byOwner.get(id) ?? [])[lang]
      element.append(standing)
    }
    element.style.transform = `translate(${clientX + OFFSET_PX}px, ${clientY + OFFSET_PX}px)`
    element.hidden = false
  },
  hide(): void {
    const element = document.getElementById(HOVER_TAG_ID)
    if (element) element.hidden = true
  },
}
