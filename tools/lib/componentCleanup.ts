/** Takes what a component test has rendered from the page again: Testing Library does it by itself only with globals. */
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)
