/**
 * Property tests try the same inputs in every run, so that a run fails for a change and not by chance.
 * `FAST_CHECK_SEED=<number> npm run test:unit` tries others.
 */
import fc from 'fast-check'

const SEED = 20_261_130

fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? SEED) })
