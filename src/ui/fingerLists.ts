/** How a list for fingers is drawn, in place of the browser's own; null where the browser's own is used. */
import { createContext, type ReactNode } from 'react'
import type { SelectProps } from './Select.tsx'

export type FingerList = (props: SelectProps<string>, ofBrowser: ReactNode) => ReactNode

export const FingerLists = createContext<FingerList | null>(null)
