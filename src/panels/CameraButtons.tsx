/** The single-pointer twin of every camera gesture; on a small screen and in a hall, those that are seldom used are folded. */
import './cameraButtons.css'
import {
  ChevronDown,
  ChevronUp,
  CircleQuestionMark,
  EyeOff,
  Globe,
  Home,
  Minus,
  Plus,
  Rotate3d,
  RotateCcw,
  RotateCw,
} from 'lucide-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { mapExtentsOf } from '../domain/region/mapExtents.ts'
import { useCampus, useTable } from '../store/index.ts'
import { panelObstacle, registerAnchor } from '../store/overlayRegistry.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Toolbar } from '../ui/Toolbar.tsx'
import { FullScreenButton } from './fullScreen/FullScreenButton.tsx'

/** What one press does: degrees of turn and tilt, a factor of distance. */
const STEP = Object.freeze({ turnDeg: 22.5, tiltDeg: 10, zoom: 1.45 })

type Move =
  | 'camera.zoomIn'
  | 'camera.zoomOut'
  | 'camera.turnLeft'
  | 'camera.turnRight'
  | 'camera.tiltUp'
  | 'camera.tiltDown'

interface MoveButton {
  readonly label: Move
  readonly icon: ComponentType<{ 'aria-hidden': boolean }>
  readonly nudge: { turnDeg?: number; tiltDeg?: number; zoom?: number }
}

const ZOOMS: readonly MoveButton[] = [
  { label: 'camera.zoomIn', icon: Plus, nudge: { zoom: STEP.zoom } },
  { label: 'camera.zoomOut', icon: Minus, nudge: { zoom: 1 / STEP.zoom } },
]
const TURNS: readonly MoveButton[] = [
  { label: 'camera.turnLeft', icon: RotateCcw, nudge: { turnDeg: -STEP.turnDeg } },
  { label: 'camera.turnRight', icon: RotateCw, nudge: { turnDeg: STEP.turnDeg } },
  { label: 'camera.tiltUp', icon: ChevronUp, nudge: { tiltDeg: -STEP.tiltDeg } },
  { label: 'camera.tiltDown', icon: ChevronDown, nudge: { tiltDeg: STEP.tiltDeg } },
]

/** Labels keep clear of the buttons; who comes back from a far picture goes on at the one that leads there. */
function registerToolbar(element: HTMLElement | null): () => void {
  const free = [panelObstacle(element), registerAnchor('camera-toolbar', '', element)]
  return () => {
    for (const it of free) it?.()
  }
}

interface Props {
  /** The two that zoom, and a fold with those that turn and tilt; what else there is stands in the menu, with its name. */
  readonly few: boolean
  /** The window may take the whole screen. */
  readonly fullScreen: boolean
}

export function CameraButtons({ few, fullScreen }: Props) {
  const { t } = useTranslation()
  const { manifest } = useCampus().pack
  const { nudgeCamera, goToView, setBare, setHelp, setMapExtent } = useTable.getState()
  const [, further] = mapExtentsOf(manifest)
  const buttonOf = ({ label, icon, nudge }: MoveButton) => (
    <IconButton
      key={label}
      label={t(label)}
      icon={icon}
      data-move={label}
      onClick={() => nudgeCamera({ ...nudge })}
    />
  )
  const turns = {
    className: 'icon-button',
    'aria-label': t('camera.turns'),
    'data-tooltip': t('camera.turns'),
    children: <Rotate3d aria-hidden />,
  }
  return (
    <Toolbar attach={registerToolbar} className="camera-buttons glass" label={t('camera.label')}>
      {ZOOMS.map(buttonOf)}
      {few && (
        <Popover label={t('camera.turns')} className="camera-turns glass" button={turns}>
          {() => TURNS.map(buttonOf)}
        </Popover>
      )}
      {!few && (
        <>
          {TURNS.map(buttonOf)}
          <IconButton label={t('camera.home')} icon={Home} onClick={() => goToView(manifest.launch.view)} />
          {further && (
            <IconButton
              label={t('extent.out')}
              icon={Globe}
              data-reach
              onClick={() => setMapExtent(further)}
            />
          )}
          {fullScreen && <FullScreenButton />}
          {fullScreen && <IconButton label={t('screen.bare')} icon={EyeOff} onClick={() => setBare(true)} />}
          <IconButton label={t('help.title')} icon={CircleQuestionMark} onClick={() => setHelp(true)} />
        </>
      )}
    </Toolbar>
  )
}
