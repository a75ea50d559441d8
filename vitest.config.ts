import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/support/longestFirst.ts'

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout: 20_000,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tools/**/*.test.ts'],
          setupFiles: ['tools/lib/propertySeed.ts'],
          // Loading modules anew for each file took twice as long as all tests together.
          isolate: false,
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          // Components, in a DOM without a browser: roles, names, focus and keys, no layout.
          name: 'component',
          environment: 'happy-dom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['tools/lib/componentCleanup.ts'],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/support/server.ts'],
          // Two cores and a third test to fill the time in which the others wait for a timer or a frame.
          maxWorkers: 3,
          // A machine that is busy for a moment is no fault of the table: what fails is tried once more.
          retry: 1,
          sequence: { groupOrder: 1 },
          // What takes seconds where software rendering is quick takes minutes where it is not.
          expect: { poll: { timeout: 180_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
