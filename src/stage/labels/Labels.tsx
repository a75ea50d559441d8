/**
 * Names on the model. While the camera moves they follow it; once it rests, or something is selected, they are chosen,
 * looked at for what stands before them, and placed anew. All outside React and without a frame of their own.
 */
import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { useCampus, useTable } from '../../store/index.ts'
import { onOverlayChange } from '../../store/overlayRegistry.ts'
import { createLabelLayoutManager } from './labelLayoutManager.ts'

export function Labels() {
  const campus = useCampus()
  const camera = useThree((three) => three.camera)
  const size = useThree((three) => three.size)
  const layout = useMemo(() => createLabelLayoutManager(campus, camera), [campus, camera])

  useEffect(() => {
    layout.resize(size)
  }, [layout, size])
  useEffect(() => {
    const stops = [
      // What is pointed at answers at once; everything else waits until the page has changed with it.
      useTable.subscribe((table) => `${table.hover}/${table.hoverStorey}`, layout.place),
      useTable.subscribe(whatNamesDependOn, layout.placeSoon),
      useTable.subscribe(
        (table) => `${table.lang}/${table.mode}`,
        () => layout.forgetSizes(),
      ),
      useTable.subscribe(
        (table) => table.date,
        () => layout.placeWithDate(),
      ),
      // Panels open and close: labels stay out of them. A new visit brings a layer of its own.
      onOverlayChange(layout.placeSoon),
    ]
    void document.fonts.ready.then(layout.forgetSizes)
    layout.placeSoon()
    return () => {
      for (const stop of stops) stop()
      layout.dispose()
    }
  }, [layout])

  // After the frame: the camera is where it was drawn from.
  useFrame(() => layout.follow(), 2)
  return null
}

/** A word that changes with all of the state that names depend on, but date and pointer. */
function whatNamesDependOn({
  select,
  cutaway,
  exploded,
  labels,
  evidence,
  compare,
  reach,
  tourPlaying,
  opening,
  mode,
  playing,
}: ReturnType<typeof useTable.getState>): string {
  return [
    select,
    cutaway,
    exploded,
    labels,
    evidence,
    compare,
    reach,
    tourPlaying,
    opening,
    mode,
    playing,
  ].join()
}
