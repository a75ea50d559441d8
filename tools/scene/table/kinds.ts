/** Declares each kind of table: its columns, and where in the pack they are stored. */
import type { PackFile } from '../../../src/domain/content/pack.ts'
import {
  address,
  type CellType,
  datedAs,
  day,
  type Entry,
  number,
  oneOf,
  origin,
  share,
  sourceOnly,
  storey,
  text,
  word,
} from './cells/cells.ts'

export interface Column {
  /** Headers it goes by. */
  readonly zh: string
  readonly en: string
  /** Place in the entry; empty for the entry itself. */
  readonly path: string
  readonly type: CellType
}

export interface TableKind {
  readonly name: string
  readonly file: PackFile
  /** List of the file that the rows belong to. */
  readonly list: string
  /** For rows that are elements of an array in an entry: the array, and the fields that identify an element. */
  readonly within?: { readonly list: string; readonly identity: readonly string[] }
  /** Column that names the entry. */
  readonly key: Column
  readonly columns: readonly Column[]
  /** Fields of a new entry that have no column. */
  readonly fresh?: Entry
}

const column = (zh: string, en: string, path: string, type: CellType = text): Column => ({
  zh,
  en,
  path,
  type,
})
const id = column('编号', 'id', 'id')

export const TABLE_KINDS: readonly TableKind[] = [
  {
    name: 'tenants',
    file: 'tenants.json',
    list: 'tenants',
    key: id,
    columns: [
      column('名称', 'name zh', 'name.zh'),
      column('英文名称', 'name en', 'name.en'),
      column('俄文名称', 'name ru', 'name.ru'),
      column('拼音', 'pinyin', 'pinyin'),
      column('入驻情况', 'presence', 'presence', word({ 'in-park': '在园', registered: '注册' })),
      column('入驻依据', 'presence source', 'presenceSource', sourceOnly),
      column('产业', 'industry', 'industry.id', oneOf('industries')),
      column('产业依据', 'industry origin', 'industry', origin),
      column('入驻日期', 'since', 'since.date', datedAs('since.precision')),
      column(
        '入驻日期性质',
        'since basis',
        'since.basis',
        word({ 'moved-in': '入驻', reported: '见于报道' }),
      ),
      column('入驻日期依据', 'since origin', 'since', origin),
      column('迁出日期', 'until', 'until.date', datedAs('until.precision')),
      column('迁出日期依据', 'until origin', 'until', origin),
      column('说明', 'fact zh', 'facts.0.text.zh'),
      column('英文说明', 'fact en', 'facts.0.text.en'),
      column('俄文说明', 'fact ru', 'facts.0.text.ru'),
      column('说明依据', 'fact source', 'facts.0', origin),
      column('网站名称', 'link zh', 'links.0.label.zh'),
      column('英文网站名称', 'link en', 'links.0.label.en'),
      column('俄文网站名称', 'link ru', 'links.0.label.ru'),
      column('网址', 'url', 'links.0.url', address),
    ],
    fresh: { locations: [] },
  },
  {
    name: 'leases',
    file: 'tenants.json',
    list: 'tenants',
    within: { list: 'locations', identity: ['building', 'storeys.0', 'storeys.1'] },
    key: column('企业编号', 'tenant', 'id'),
    columns: [
      column('楼宇编号', 'building', 'building', oneOf('buildings')),
      column('起始楼层', 'first storey', 'storeys.0', storey),
      column('结束楼层', 'last storey', 'storeys.1', storey),
      column('占比', 'share', 'share', share),
      column('起租日期', 'lease since', 'since', day),
      column('退租日期', 'lease until', 'until', day),
      column('位置依据', 'location origin', '', origin),
    ],
  },
  {
    name: 'milestones',
    file: 'milestones.json',
    list: 'milestones',
    key: id,
    columns: [
      column('日期', 'date', 'date', datedAs('precision')),
      column('标题', 'title zh', 'title.zh'),
      column('英文标题', 'title en', 'title.en'),
      column('俄文标题', 'title ru', 'title.ru'),
      column('正文', 'text zh', 'text.zh'),
      column('英文正文', 'text en', 'text.en'),
      column('俄文正文', 'text ru', 'text.ru'),
      column('依据', 'origin', '', origin),
    ],
  },
  {
    name: 'figures',
    file: 'figures.json',
    list: 'figures',
    key: id,
    columns: [
      column('指标', 'label zh', 'label.zh'),
      column('英文指标', 'label en', 'label.en'),
      column('俄文指标', 'label ru', 'label.ru'),
      column('数值', 'value', 'value', number),
      column('单位', 'unit zh', 'unit.zh'),
      column('英文单位', 'unit en', 'unit.en'),
      column('俄文单位', 'unit ru', 'unit.ru'),
      column('截至日期', 'as of', 'asOf', datedAs('precision')),
      column(
        '分组',
        'group',
        'group',
        word({ scale: '规模', region: '两城', economy: '产业', companies: '企业' }),
      ),
      column('依据', 'origin', '', origin),
    ],
  },
]

/** All columns of a table, the one that names the entry first. */
export const columnsOf = (kind: TableKind): readonly Column[] => [kind.key, ...kind.columns]
