/** The legend, once the first picture is there and something is colored: it comes with the panels. */
import { later, Part } from '../../loader/Part.tsx'
import { useTable } from '../../store/index.ts'

const Legend = later(() => import('../Sides.tsx').then((it) => it.Legend))

export function LegendPart() {
  const colored = useTable(({ ready, overlay, evidence }) => ready && (evidence || overlay !== 'none'))
  return <Part name="panel">{colored && <Legend />}</Part>
}
