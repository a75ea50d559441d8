import { describe, expect, expectTypeOf, it } from 'vitest'
import { shenhaCampus } from '../../tools/scene/shenha.ts'
import { launchState, type TableState as OwnState, STATE_KEYS } from '../domain/state.ts'
import type { ListEntry, ListName, SandTable } from '../store/sandTable.ts'
import {
  SandTableElement,
  type TableClient,
  type TableEntry,
  type TableList,
  type TableState,
} from './sandTable.ts'

describe('the client for other pages', () => {
  it('has the types of the table itself, which it cannot import', async () => {
    expectTypeOf<TableState>().toEqualTypeOf<OwnState>()
    expectTypeOf<TableList>().toEqualTypeOf<ListName>()
    expectTypeOf<TableEntry>().toEqualTypeOf<ListEntry>()
    type Verb = Exclude<keyof TableClient, 'close'>
    expectTypeOf<Verb>().toEqualTypeOf<keyof SandTable>()
    // The types are compared by the type checker; this is what they are of.
    const state: TableState = launchState((await shenhaCampus()).pack)
    expect(Object.keys(state).sort()).toEqual([...STATE_KEYS].sort())
  })

  it('is imported where there are no elements, as on a server', () => {
    expect(globalThis.HTMLElement).toBeUndefined()
    expect(typeof SandTableElement).toBe('function')
  })
})
