/** What the main report says, item by item, is seen where a visitor would look: on screen in Chinese and in English. */
import type { Locator, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openTable, PATIENCE_MS, setState, startBrowser } from './support/table.ts'

startBrowser()

const LANGS = ['zh', 'en'] as const
type Lang = (typeof LANGS)[number]
const soon = { timeout: PATIENCE_MS }

/** Places where an item is looked for. */
const PLACES = {
  themes: (page: Page) => page.getByTestId('theme').locator('h3, li'),
  figures: (page: Page) => page.locator('div[data-figure]'),
  card: (page: Page) => page.getByTestId('card').locator('ul > li:not(:has(button)), dd'),
  milestone: (page: Page) => page.getByRole('article'),
  zone: (page: Page) => page.getByTestId('region-card'),
  land: (page: Page) => page.getByTestId('region-card'),
  chains: (page: Page) => page.getByTestId('panel-body').locator('> section'),
  directory: (page: Page) => page.getByTestId('left').getByRole('listitem').getByRole('button'),
  tour: (page: Page) => page.getByTestId('tour'),
} as const
type PlaceName = keyof typeof PLACES

interface Item {
  readonly item: number
  readonly place: PlaceName
  /** What has to be set or touched: a selection, a milestone's date, a step of a tour. */
  readonly at?: string
  /** Its words in their order; `.*` stands between parts that may stand in different lines of the place. */
  readonly zh: RegExp
  readonly en: RegExp
}

/** The 37 items of the report. */
const ITEMS: readonly Item[] = [
  { item: 1, place: 'themes', zh: /“北方深圳”的气质/, en: /air of a “northern Shenzhen”/ },
  { item: 2, place: 'themes', zh: /在松花江畔/, en: /beside the Songhua River/ },
  {
    item: 3,
    place: 'card',
    at: 'exhibition-center',
    zh: /首先看到.*酷似冰块/,
    en: /first building seen.*block of ice/,
  },
  {
    item: 4,
    place: 'card',
    at: 'exhibition-center',
    zh: /玻璃幕墙与铝板.*现代感/,
    en: /curtain wall and aluminum.*modern/,
  },
  { item: 5, place: 'themes', zh: /成排布置，呈银灰色/, en: /in rows and are silver-gray/ },
  {
    item: 6,
    place: 'card',
    at: 'warm-corridor',
    zh: /大红色暖廊贯穿园区/,
    en: /big-red warm corridor runs through/,
  },
  {
    item: 7,
    place: 'card',
    at: 'warm-corridor',
    zh: /连接园区各楼宇/,
    en: /links the buildings of the park/,
  },
  {
    item: 8,
    place: 'card',
    at: 'exhibition-center',
    zh: /沉浸式数字影院、全景数字沙盘/,
    en: /immersive digital cinema, a panoramic/,
  },
  { item: 9, place: 'themes', zh: /龙江版“深圳湾”/, en: /Longjiang’s “Shenzhen Bay”/ },
  {
    item: 10,
    place: 'milestone',
    at: 'paired-cooperation',
    zh: /国务院办公厅.*《东北地区与东部地区部分省市对口合作工作方案》/,
    en: /State Council.*work plan on paired cooperation/,
  },
  { item: 11, place: 'land', zh: /2,800 ?(?:km|公里)/, en: /2,800 km/ },
  {
    item: 12,
    place: 'milestone',
    at: 'agreement',
    zh: /合作共建深圳（哈尔滨）产业园区的协议/,
    en: /agreement to build the Shenzhen \(Harbin\)/,
  },
  { item: 13, place: 'zone', zh: /26 ?(?:km²|平方公里)/, en: /26 km²/ },
  { item: 14, place: 'themes', zh: /2019年9月.*正式启动建设/, en: /Sep 2019.*officially starts/ },
  {
    item: 15,
    place: 'themes',
    zh: /产业招商、政策创新、营商环境/,
    en: /attracting industry, in policy innovation/,
  },
  {
    item: 16,
    place: 'themes',
    zh: /新速度.*5 年建成 54 万平方米/,
    en: /New speed.*540,000 m² of buildings completed/,
  },
  { item: 17, place: 'themes', zh: /两天一层楼/, en: /One storey in two days/ },
  { item: 18, place: 'themes', zh: /两年崛起一座产业新城/, en: /An industrial new town in two years/ },
  {
    item: 19,
    place: 'themes',
    zh: /新生态.*能复制皆复制、宜创新皆创新/,
    en: /New ecosystem.*Copy whatever can be copied/,
  },
  {
    item: 20,
    place: 'figures',
    zh: /深圳创新举措和经验做法落地.*135/,
    en: /practices of Shenzhen adopted.*135/,
  },
  {
    item: 21,
    place: 'themes',
    zh: /新标杆.*科技部.*示范样板/,
    en: /New benchmark.*Ministry of Science.*model of technology/,
  },
  {
    item: 22,
    place: 'themes',
    zh: /国家发展改革委.*典型经验在全国推广/,
    en: /National Development and Reform.*promoted nationwide/,
  },
  {
    item: 23,
    place: 'themes',
    zh: /2023年.*中国改革 2023 年度.*典型案例/,
    en: /2023.*model cases of comprehensive local reform/,
  },
  {
    item: 24,
    place: 'themes',
    zh: /董事长潘少松.*“深圳标准”“深圳质量”“深圳理念”/,
    en: /Chairman Pan Shaosong.*“Shenzhen standards”/,
  },
  { item: 25, place: 'themes', zh: /“科技创新引领”“新质生产力”/, en: /“new quality productive forces”/ },
  {
    item: 26,
    place: 'themes',
    zh: /承接科技部产业化项目、大赛与路演.*哈尔滨实践.*承载地与策源地/,
    en: /industrialization projects, contests and roadshows.*Harbin’s practice.*originate innovation/,
  },
  {
    item: 27,
    place: 'card',
    at: 'beike-biotech',
    zh: /2022 年 8 月.*生物治疗.*专家团队/,
    en: /August 2022.*biotherapies.*team of experts/,
  },
  {
    item: 28,
    place: 'card',
    at: 'beike-biotech',
    zh: /洪志斌.*研发设计到品牌塑造.*“成长港湾”/,
    en: /Hong Zhibin.*brand building.*“harbor to grow in”/,
  },
  {
    item: 29,
    place: 'milestone',
    at: 'innovation-pilot',
    zh: /科技创新增量器/,
    en: /innovation accelerator/,
  },
  {
    item: 30,
    place: 'themes',
    zh: /粤港澳大湾区的资本和市场与龙江的科教资源/,
    en: /Greater Bay Area.*Longjiang’s science and education/,
  },
  {
    item: 31,
    place: 'directory',
    zh: /华为鲲鹏.*北科生物.*思灵机器人.*东软.*奇安信.*哈工大人工智能研究院/,
    en: /Huawei Kunpeng.*Beike.*Agile Robots.*Neusoft.*QI-ANXIN.*HIT AI/,
  },
  {
    item: 32,
    place: 'figures',
    zh: /数字经济、生物经济集聚度.*77\.84/,
    en: /Concentration of digital and bio-economy.*77\.84/,
  },
  {
    item: 33,
    place: 'figures',
    zh: /500 强控股企业.*4.*上市公司控股企业.*7.*区域总部企业.*2.*小巨人.*6.*高新技术企业.*15/,
    en: /Top-500 companies.*4.*listed companies.*7.*headquarters.*2.*little giants.*6.*high-tech.*15/,
  },
  {
    item: 34,
    place: 'chains',
    zh: /商业航天.*信创.*机器人.*新材料/,
    en: /Commercial space.*Xinchuang.*Robotics.*New materials/,
  },
  { item: 35, place: 'chains', zh: /龙头＋生态链/, en: /leader \+ ecosystem/ },
  { item: 36, place: 'chains', zh: /深圳“20＋8”.*龙江“4567”/, en: /Shenzhen “20 \+ 8”.*Longjiang “4567”/ },
  {
    item: 37,
    place: 'themes',
    zh: /“类深圳”的园区生态，企业相互配套、梯度发展/,
    en: /“Shenzhen-like” ecosystem.*develop in tiers/,
  },
]

/** The date on which the table opens: everything is published by then. */
const LAST_DATE = '2024-12-21'

/** Names of what is pressed to come to a place. */
const NAMES = {
  park: { zh: '园区概况', en: 'About the park' },
  themes: { zh: '概况', en: 'Overview' },
  figures: { zh: '数据', en: 'Figures' },
  chains: { zh: '产业链', en: 'Chains' },
  directory: { zh: '企业与建筑', en: 'Directory' },
  previous: { zh: '上一个节点', en: 'Previous milestone' },
} as const

/** Opens a place; a milestone from the day after it, by the button that goes back to it. */
async function goTo(page: Page, lang: Lang, { place, at }: Pick<Item, 'place' | 'at'>): Promise<void> {
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true }).first()
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
  }
  await setState(page, { lang, select: null, reach: 'park', tour: null, date: LAST_DATE })
  if (place === 'themes' || place === 'figures') {
    await press(NAMES.park[lang])
    await page.getByRole('tab', { name: NAMES[place][lang], exact: true }).click()
  }
  if (place === 'chains' || place === 'directory') await press(NAMES[place][lang])
  if (place === 'card') await setState(page, { select: at ?? null })
  if (place === 'zone' || place === 'land') await setState(page, { reach: place })
  if (place === 'milestone') {
    const all = await page.evaluate(() => window.sandTable.list('milestones'))
    const date = all.find((it) => it.id === at)?.date
    if (!date) throw new Error(`no milestone ${at}`)
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
    const after = new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)
    await setState(page, { date: after })
    await page.getByRole('button', { name: NAMES.previous[lang], exact: true }).click()
  }
}

/** Everything that stands at a place, as one text without line breaks. */
async function textAt(page: Page, place: PlaceName): Promise<string> {
  const parts = await PLACES[place](page).allInnerTexts()
  return parts.join(' ').replace(/\s+/g, ' ')
}

/** Whether each part of a text can be brought into the window and is seen there. */
async function isOnScreen(places: Locator, { source }: RegExp): Promise<boolean> {
  const texts = (await places.allInnerTexts()).map((it) => it.replace(/\s+/g, ' '))
  for (const part of source.split('.*')) {
    const index = texts.findIndex((it) => new RegExp(part).test(it))
    if (index < 0 || !(await isInWindow(places.nth(index)))) return false
  }
  return true
}

async function isInWindow(found: Locator): Promise<boolean> {
  await found.scrollIntoViewIfNeeded()
  return found.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const [x, y] = [left + width / 2, Math.min(top + height / 2, innerHeight - 1)]
    return width > 0 && height > 0 && x >= 0 && x < innerWidth && y >= 0 && element.checkVisibility()
  })
}

describe.each(LANGS)('the report on the table, in %s', (lang) => {
  let page: Page
  beforeAll(async () => {
    page = (
      await openTable(`lang=${lang}`, { massing: true, blind: true, viewport: { width: 1280, height: 900 } })
    ).page
  })

  it('lists 37 items', () => {
    expect(ITEMS.map((it) => it.item)).toEqual(Array.from({ length: 37 }, (_, i) => i + 1))
  })

  it.each(ITEMS)('item $item is seen at $place $at', async (item) => {
    await goTo(page, lang, item)
    await expect.poll(() => textAt(page, item.place), soon).toMatch(item[lang])
    expect(await isOnScreen(PLACES[item.place](page), item[lang])).toBe(true)
  })
})
