/**
 * Selectors of parts of the page that have neither role nor name of their own, for code that runs in the page. Elsewhere
 * tests find things by role and name, else by the test id of one part.
 */

/** The element with a test id. */
export const part = (id: string) => `[data-testid="${id}"]`

/**
 * Plates that stand over the picture: what labels keep clear of, as the store of obstacles marks it, boxes that buttons open,
 * and cards of dialogs that cover the page. The name of the park has no ground.
 */
export const PLATES =
  '[data-obstacle="panel"]:not(header), [popover] > [role="group"], dialog[data-covers] > div'

/**
 * Buttons that stand over the picture: not that within the park's name, nor the one that is above the window until it has the
 * focus.
 */
const BUTTONS = `button:not([role], ${part('skip')}, ${part('cover')}, ${part('shell')} > header > *)`

/** Everything that may hide some of the picture while the table is awake. */
export const COVERS = `${PLATES}, ${BUTTONS}, ${part('caption')}`

/** What has the focus in its turn, or is read to whoever listens, and is not seen meanwhile; besides what is clipped away. */
export const UNSEEN = `${part('skip')}, #labels, [aria-describedby="building-list-hint"], [aria-hidden="true"]`

/** Marks of a schedule, which stand where their days are. */
export const GANTT_MARK = 'button:is([data-kind="plan"], [data-kind="actual"])'

/** Names on the model that are shown. */
export const LABEL = '[data-label][data-shown]'

/** The layer of names on the model once each has its place. */
export const PLACED = '#labels:not([data-due])'
