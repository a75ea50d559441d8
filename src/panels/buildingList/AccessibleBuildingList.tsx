/**
 * The park for keyboards and screen readers: a list of its buildings in the order of the plan, over the picture. One tab
 * stop; arrow keys hop to the neighbor that way. Seen only while it has the focus.
 */
import './buildingList.css'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { CampusBuilding } from '../../domain/campus/campus.ts'
import { bearing, type Direction, neighborsOf } from '../../domain/campus/neighbors.ts'
import { phaseAt } from '../../domain/construction/construction.ts'
import { PHASE_NAMES } from '../../domain/overlays/status.ts'
import { type DayNumber, toDay } from '../../domain/schedule/calendar.ts'
import { isPlacementIllustrative, isPresent, tenantsIn } from '../../domain/tenancy/tenancy.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { panelObstacle } from '../../store/overlayRegistry.ts'
import { flyTo } from '../flyTo.ts'
import { useText } from '../text.ts'
import { useSettledDate } from '../useSettledDate.ts'
import { useListWords } from './words.ts'

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
}

const optionId = (building: string) => `building-option-${building}`

export function AccessibleBuildingList() {
  const campus = useCampus()
  const words = useListWords()
  const text = useText()
  const select = useTable((table) => table.select)
  const neighbors = useMemo(
    () => neighborsOf([...campus.buildings].map(([id, { center }]) => ({ id, at: center }))),
    [campus],
  )
  const [current, setCurrent] = useState(neighbors.order[0] ?? '')
  const [from, setFrom] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)

  // What is selected elsewhere is where the next hop starts.
  useEffect(() => {
    if (select !== null && campus.buildings.has(select)) setCurrent(select)
  }, [select, campus])

  // Pointed at by the keyboard, as by the mouse.
  useEffect(() => {
    if (!focused) return
    useTable.getState().setHover(current)
    return () => useTable.getState().setHover(null)
  }, [focused, current])

  const goTo = (id: string | null | undefined) => {
    if (!id || id === current) return
    setFrom(current)
    setCurrent(id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = ARROWS[event.key]
    if (direction) goTo(neighbors.next(current, direction))
    else if (event.key === 'Home') goTo(neighbors.order[0])
    else if (event.key === 'End') goTo(neighbors.order.at(-1))
    else if (event.key === 'Enter' || event.key === ' ') {
      if (select === current) flyTo(current)
      else useTable.getState().setSelect(current)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div
        ref={panelObstacle}
        className="building-list glass"
        role="listbox"
        aria-label={words.label}
        aria-describedby="building-list-hint"
        aria-activedescendant={optionId(current)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        {neighbors.order.map((id) => {
          const entry = campus.buildings.get(id)
          if (!entry) return null
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active option
            <div
              key={id}
              id={optionId(id)}
              role="option"
              aria-selected={select === id}
              className={id === current ? 'building-list__current' : 'visually-hidden'}
            >
              <strong>{text(entry.building.name)}</strong>
              {id === current && <Description entry={entry} from={campus.buildings.get(from ?? '')} />}
            </div>
          )
        })}
      </div>
      <p id="building-list-hint" className="visually-hidden">
        {words.hint}
      </p>
    </>
  )
}

/** Use, storeys, status on the date and companies of a building, and where it lies from the one before. */
function Description({ entry, from }: { entry: CampusBuilding; from: CampusBuilding | undefined }) {
  const { pack } = useCampus()
  const words = useListWords()
  const text = useText()
  const { building, times, center } = entry
  const use = pack.uses.find((it) => it.id === building.use)
  const factsOn = (day: DayNumber) => {
    const tenants = tenantsIn(pack.tenants, building.id).filter((it) => isPresent(it, day))
    const facts = [
      use && text(use.name),
      words.storeys(building.storeys),
      times && text(PHASE_NAMES[phaseAt(times, day)]),
      tenants.length > 0 &&
        words.tenants(
          tenants.map((it) => text(it.name)),
          tenants.some((it) => isPlacementIllustrative(it, building.id)),
        ),
    ]
    return facts.filter(Boolean).join(words.between)
  }
  const day = toDay(useSettledDate((date) => factsOn(toDay(date))))
  return (
    <>
      <span className="visually-hidden">{words.end}</span>
      <span>{factsOn(day)}</span>
      {from && (
        <small>
          <span className="visually-hidden">{words.end}</span>
          {words.from(bearing(from.center, center), text(from.building.name))}
        </small>
      )}
    </>
  )
}
