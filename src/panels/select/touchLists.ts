/** Whether choices open as lists for fingers, in place of the browser's own. */
import { createContext } from 'react'

export const TouchLists = createContext(false)
