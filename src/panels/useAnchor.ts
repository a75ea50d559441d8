/** The `ref` of an element that is registered as an anchor while it is in the page. */
import { type RefCallback, useCallback } from 'react'
import { type AnchorElements, type AnchorKind, registerAnchor } from '../store/overlayRegistry.ts'

/** @param id of what the anchor belongs to, where there are several of the kind */
export function useAnchor<K extends AnchorKind>(kind: K, id = ''): RefCallback<AnchorElements[K]> {
  return useCallback((element: AnchorElements[K] | null) => registerAnchor(kind, id, element), [kind, id])
}
