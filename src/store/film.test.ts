import { beforeEach, describe, expect, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { filmAt, filmOf } from '../domain/film.ts'
import { launchState } from '../domain/state.ts'
import { serialisable, useTable } from './index.ts'

const campus = await shenhaCampus()
const film = filmOf(campus)
const table = () => useTable.getState()

beforeEach(() => {
  useTable.setState(useTable.getInitialState(), true)
  table().open(campus)
})

describe('the film', () => {
  it('clears the table for itself and begins at its first cue', () => {
    table().applyState({ select: 'startup-center', compare: '2020-01-01', chain: 'robotics' })
    table().toggleSchedule()
    table().startFilm()
    expect(table()).toMatchObject({
      film: 'playing',
      select: null,
      chain: null,
      compare: null,
      schedule: false,
    })
    expect(table().date).toBe(film?.cues[0]?.told.date)
  })

  it('waits at its end, and plays again from there', () => {
    table().startFilm()
    for (let i = 0; i < 100; i++) table().runFilm(1)
    expect([table().film, table().filmSeconds]).toEqual(['paused', 60])
    expect(table().date).toBe(film?.cues.at(-1)?.told.date)
    table().resumeFilm()
    expect([table().film, table().filmSeconds]).toEqual(['playing', 0])
  })

  it('goes on from where it was stopped, whatever was looked at meanwhile', () => {
    table().startFilm()
    table().runFilm(20)
    table().pause()
    const { date } = table()
    expect(table().camera).not.toBeNull()
    table().applyState({ date: '2024-01-01', view: 'top' })
    table().resumeFilm()
    table().runFilm(0)
    expect([table().film, table().filmSeconds, table().date]).toEqual(['playing', 20, date])
  })

  it('leaves the camera where it was last, and gives the light back', () => {
    table().applyState({ hour: 9, season: 'winter' })
    table().startFilm()
    table().runFilm(33)
    const shown = film && filmAt(film, 33).camera
    table().stopFilm()
    expect(table()).toMatchObject({ film: 'off', hour: 9, season: 'winter' })
    for (const [k, metres] of (table().camera?.position ?? []).entries())
      expect(Math.abs(metres - (shown?.position[k] ?? Number.NaN))).toBeLessThan(0.06)
  })

  it('gives way to the clock and to whoever sets a date', () => {
    table().startFilm()
    table().play()
    expect([table().film, table().playing]).toEqual(['off', true])
    table().startFilm()
    table().applyState({ date: '2020-07-29' })
    expect(table().film).toBe('paused')
  })

  it('leaves nothing behind when the pack is opened again', () => {
    table().startFilm()
    table().runFilm(10)
    table().open(campus)
    expect(table().film).toBe('off')
    expect(serialisable(table())).toEqual(launchState(campus.pack))
  })
})
