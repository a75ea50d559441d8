/** Lists for fingers, fetched when the first is drawn; the browser's own stands in where they cannot be had. */
import { later, Part } from '../loader/Part.tsx'
import type { FingerList } from '../ui/fingerLists.ts'

const TouchList = later(() => import('../ui/TouchList.tsx').then((it) => it.TouchList))

export const fingerList: FingerList = (props, ofBrowser) => (
  <Part name="panel" meanwhile={<span className="select" />} instead={ofBrowser}>
    <TouchList {...props} />
  </Part>
)
