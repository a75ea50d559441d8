/** The element that shows the name under the mouse; the stage moves and fills it. */
export function HoverTag() {
  return <div id="hover-tag" className="hover-tag glass" hidden />
}
