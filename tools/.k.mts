import { launch, ready } from './lib/browser.ts'
import { serve } from './serve/server.ts'
const { url, close } = await serve({ dir: '/work/main/dist', port: 0 })
const browser = await launch()
const go = async (q, vp, dsf, name, steps) => {
  const page = await (await browser.newContext({ viewport: vp, deviceScaleFactor: dsf, reducedMotion: 'reduce', serviceWorkers: 'block', hasTouch: true })).newPage()
  page.setDefaultTimeout(60000)
  page.on('pageerror', (e) => console.log(name, 'pageerror', String(e)))
  const t = Date.now()
  await page.goto(url + '?quality=low&' + q); await ready(page); console.log(name, 'ready', Date.now() - t)
  let i = 0
  const shot = async (n) => { await page.screenshot({ path: `/tmp/shots/${name}-${n}.png` }); console.log(name, n, Date.now() - t) }
  try { await steps(page, shot) } catch (e) { console.log(name, String(e).slice(0, 600)); await shot('fail') }
  await page.context().close()
}
const only = process.argv[2]
const jobs = {
  kiosk: () => go('mode=kiosk&lang=en', { width: 1920, height: 1080 }, 0.5, 'kiosk', async (page, shot) => {
    await shot('attract'); await page.mouse.click(900, 500); await page.locator('.shell[data-phase="awake"]').waitFor(); await page.waitForTimeout(3000)
    await shot('awake')
    await page.getByRole('button', { name: 'Tenants and buildings' }).click(); await page.waitForTimeout(2500); await shot('directory')
    await page.getByRole('button', { name: 'Tenants and buildings' }).click()
    await page.getByRole('button', { name: /sixty seconds/i }).click(); await page.waitForTimeout(4000); await shot('tour')
    console.log(await page.evaluate(() => [...document.querySelectorAll('.menu button')].map((b) => b.textContent + ' ' + getComputedStyle(b).visibility + ' ' + getComputedStyle(b).display).join('; ') + document.querySelector('.shell').outerHTML.slice(0, 300)))
  }),
  upright: () => go('mode=kiosk&lang=zh', { width: 1080, height: 1920 }, 0.5, 'upright', async (page, shot) => {
    await page.mouse.click(500, 500); await page.locator('.shell[data-phase="awake"]').waitFor(); await page.waitForTimeout(3000); await shot('awake')
    for (const n of ['企业与建筑', '产业链', '园区数据', '依据']) { await page.locator('.menu').getByRole('button', { name: n }).click(); await page.waitForTimeout(2500); await shot(n) }
  }),
  phone: () => go('lang=zh', { width: 390, height: 844 }, 1, 'phone', async (page, shot) => {
    await page.waitForTimeout(3000); await shot('first')
    for (const i of [0, 1, 2, 3, 6, 7]) { await page.locator('.menu__item').nth(i).tap(); await page.waitForTimeout(2500); await shot('panel' + i); await page.locator('.menu__item').nth(i).tap() }
    await page.evaluate(() => window.sandTable.setState({ select: 'startup-center' })); await page.waitForTimeout(3000); await shot('card')
  }),
  desk: () => go('lang=en', { width: 1280, height: 720 }, 1, 'desk', async (page, shot) => {
    await page.waitForTimeout(3000)
    for (const n of ['Industry chains', 'Insight', 'Evidence', 'Share']) { await page.locator('.menu').getByRole('button', { name: n }).click(); await page.waitForTimeout(3000); await shot(n) }
  }),
  console: () => go('mode=present&lang=zh&tour=five-years', { width: 1280, height: 720 }, 0.5, 'present', async (page, shot) => {
    const desk = await page.context().newPage(); await desk.setViewportSize({ width: 1280, height: 800 }); await desk.goto(url + 'console.html?lang=zh'); await desk.waitForTimeout(6000)
    await desk.screenshot({ path: '/tmp/shots/console.png' }); await page.bringToFront(); await page.keyboard.press('PageDown'); await page.waitForTimeout(5000); await shot('step1'); await desk.screenshot({ path: '/tmp/shots/console1.png' })
  }),
}
for (const [k, f] of Object.entries(jobs)) if (!only || only.split(',').includes(k)) await f()
await browser.close(); await close()
