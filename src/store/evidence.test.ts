import { beforeEach, describe, expect, it } from 'vitest'
import { parkCampus } from '../domain/fixtures/park.ts'
import { serializable, useTable } from './index.ts'

const campus = parkCampus()
const table = () => useTable.getState()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('the evidence', () => {
  it('gives the chosen overlay back exactly as it was, whatever was filtered meanwhile', () => {
    table().setOverlay('industry')
    table().toggleFilter('robots')
    const before = serializable(table())
    table().setEvidence(true)
    expect(table().overlay).toBe('industry')
    table().toggleFilter('dates-documented')
    table().toggleFilter('floor-illustrative')
    table().setEvidence(false)
    expect(serializable(table())).toEqual(before)
  })

  it('shows all of its own entries again without touching what was chosen before', () => {
    table().setOverlay('industry')
    table().toggleFilter('robots')
    table().setEvidence(true)
    table().toggleFilter('dates-documented')
    table().clearFilter()
    expect(table().filter).toEqual(['robots'])
  })

  it('makes way for an overlay that is chosen while it is seen', () => {
    table().setOverlay('lot')
    table().setEvidence(true)
    table().setOverlay('lot')
    expect(table()).toMatchObject({ overlay: 'lot', evidence: false, filter: [] })
  })

  it('comes with a link together with an overlay that lies under it', () => {
    table().applyState({ overlay: 'use', evidence: true, filter: ['dates-documented'] })
    expect(table()).toMatchObject({ overlay: 'use', evidence: true, filter: ['dates-documented'] })
  })

  it('opens the sources at an entry that is asked for', () => {
    table().showSource('F054')
    expect(table()).toMatchObject({ panel: 'sources', source: 'F054' })
    table().closePanel()
    expect(table().source).toBeNull()
  })
})
