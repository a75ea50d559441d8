/**
 * Two systems of industries, and what of the park lies between them. That the systems are matched is stated; link by link
 * it may be illustrative, and is drawn dashed then. A tap on anything shows its links alone.
 */
import { type CSSProperties, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndustrySystem, Matching } from '../../domain/content/records/chain.ts'
import { chainById, chainColor } from '../../domain/industry/chains.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { parkPanel } from '../insight/panel.ts'
import { SourceBadge } from '../SourceBadge.tsx'
import { useText } from '../text.ts'
import { type Curve, Curves, rowMiddle } from './Curves.tsx'
import { chooseChain } from './chooseChain.ts'

export function MatchDiagram({ matching }: { matching: Matching }) {
  const { t } = useTranslation()
  const text = useText()
  const campus = useCampus()
  const chain = useTable((table) => table.chain)
  const [cluster, setCluster] = useState<string | null>(null)
  const [left, right] = matching.systems
  const rows = matching.links.flatMap((link) => {
    const found = chainById(campus, link.chain)
    return found ? [{ link, chain: found, color: chainColor(campus, found) }] : []
  })
  const chosen = rows.some((it) => it.link.chain === chain)
  const bright = (row: (typeof rows)[number]) =>
    cluster !== null ? row.link.clusters.includes(cluster) : !chosen || row.link.chain === chain
  const clusters = new Map(matching.systems.flatMap((it) => it.clusters).map((it) => [it.id, it]))
  const namesOf = (ids: readonly string[]) => ids.flatMap((id) => clusters.get(id)?.name ?? []).map(text)

  const curvesTo = (system: IndustrySystem, leftwards: boolean): Curve[] =>
    rows.flatMap((row, i) =>
      row.link.clusters.flatMap((id) => {
        const k = system.clusters.findIndex((it) => it.id === id)
        if (k < 0) return []
        const [here, there] = [rowMiddle(i, rows.length), rowMiddle(k, system.clusters.length)]
        return {
          key: `${row.link.chain} ${id}`,
          from: leftwards ? there : here,
          to: leftwards ? here : there,
          color: row.color,
          dashed: row.link.illustrative,
          dim: !bright(row) || (cluster !== null && cluster !== id && isIn(system, cluster)),
        }
      }),
    )

  const columnOf = (system: IndustrySystem) => (
    <ul aria-label={text(system.name)}>
      {system.clusters.map(({ id, name }) => {
        const own = rows.filter((it) => it.link.clusters.includes(id))
        return (
          <Node
            key={id}
            pressed={cluster === id}
            dim={cluster === id ? false : !own.some(bright)}
            links={own.map((it) => text(it.chain.name))}
            onPress={() => setCluster(cluster === id ? null : id)}
          >
            {text(name)}
          </Node>
        )
      })}
    </ul>
  )

  return (
    <figure className="match" aria-label={t('chains.match')}>
      <div className="match__systems">
        <strong>{text(left.name)}</strong>
        <span className="match__joined">
          <SourceBadge {...matching} />
        </span>
        <strong>{text(right.name)}</strong>
      </div>
      <div className="match__columns">
        {columnOf(left)}
        <Curves curves={curvesTo(left, true)} />
        <ul aria-label={text(parkPanel.label)} className="match__park">
          {rows.map((row) => (
            <Node
              key={row.link.chain}
              color={row.color}
              pressed={row.link.chain === chain}
              dim={!bright(row)}
              links={namesOf(row.link.clusters)}
              onPress={() => {
                setCluster(null)
                chooseChain(row.link.chain)
              }}
            >
              {text(row.chain.name)}
            </Node>
          ))}
        </ul>
        <Curves curves={curvesTo(right, false)} />
        {columnOf(right)}
      </div>
      <figcaption className="muted">
        {t('chains.matchNote')} <SourceBadge illustrative topic="industries" />
      </figcaption>
    </figure>
  )
}

const isIn = (system: IndustrySystem, id: string) => system.clusters.some((it) => it.id === id)

interface NodeProps {
  readonly color?: string
  readonly pressed: boolean
  readonly dim: boolean
  /** Names of what it is joined to. */
  readonly links: readonly string[]
  readonly children: ReactNode
  onPress(): void
}

function Node({ color, pressed, dim, links, children, onPress }: NodeProps) {
  const { t } = useTranslation()
  return (
    <li>
      <Button
        className="match__node"
        pressed={pressed}
        data-dim={dim || undefined}
        style={color ? ({ '--c': color } as CSSProperties) : undefined}
        onClick={onPress}
      >
        {children}
        <span className="visually-hidden">
          {' '}
          {t('chains.linked', { names: links.join(t('list.separator')) })}
        </span>
      </Button>
    </li>
  )
}
