// What a page does with the table: hears of its state, sets part of it, takes a picture.
/** @type {import('../../src/embed/sandTable.ts').SandTableElement | null} */
const table = document.querySelector('sand-table')
const said = document.getElementById('state')
const shot = /** @type {HTMLImageElement | null} */ (document.getElementById('shot'))

/** @param {import('../../src/embed/sandTable.ts').TableState} state */
function tell({ date, overlay, select }) {
  if (said) said.textContent = [date, overlay, select].filter(Boolean).join(' · ')
}

if (table) {
  table.addEventListener('tableready', async () => {
    const state = await table.client?.getState()
    if (state) tell(state)
  })
  table.addEventListener('tablestate', (event) => tell(/** @type {CustomEvent} */ (event).detail))
  table.addEventListener('tablefault', (event) => {
    if (said) said.textContent = /** @type {CustomEvent} */ (event).detail.message
  })
}
for (const button of document.querySelectorAll('button[data-set]')) {
  button.addEventListener('click', () =>
    table?.client?.setState(JSON.parse(button.getAttribute('data-set') ?? '{}')),
  )
}
document.getElementById('picture')?.addEventListener('click', async () => {
  // A table has no picture before its model is on the screen.
  await table?.client?.ready()
  const picture = await table?.client?.screenshot({ width: 640, height: 360 })
  if (!picture || !shot) return
  shot.src = URL.createObjectURL(picture)
  shot.hidden = false
})
