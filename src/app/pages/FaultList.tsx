/** Faults of content: file, place and reason of each. */
import './pages.css'
import type { Fault } from '../../domain/content/pack.ts'

/** @param most shown; whoever shows them says how many more there are */
export function FaultList({ faults, most }: { faults: readonly Fault[]; most: number }) {
  return (
    <ul className="fault-list">
      {faults.slice(0, most).map((fault) => (
        <li key={`${fault.file} ${fault.path} ${fault.reason}`}>
          <code>
            {fault.file}
            {fault.path && ` › ${fault.path}`}
          </code>
          <span>{fault.reason}</span>
        </li>
      ))}
    </ul>
  )
}
