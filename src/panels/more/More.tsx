/** What is under *More* in a bar of few buttons: the other panels, and what else stands on a wide screen by itself. */
import './more.css'
import {
  ArrowDownToLine,
  CircleQuestionMark,
  EyeOff,
  Globe,
  Home,
  Languages,
  Volume2,
  VolumeX,
} from 'lucide-react'
import { type ComponentType, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { LANGS, languageOf } from '../../domain/language/languages.ts'
import { mapExtentsOf } from '../../domain/region/mapExtents.ts'
import { useCampus, useTable } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { turnSound, useRoomTone, useSoundOn } from '../ambience/soundChoice.ts'
import { UPRIGHT } from '../breakpoints.ts'
import { FullScreenButton } from '../fullScreen/FullScreenButton.tsx'
import { useFingers } from '../help/useFingers.ts'
import { panelsIn } from '../list.ts'
import { useText } from '../text.ts'
import '../narration/messages/index.ts'
import './messages/index.ts'

interface Props {
  /** Home and languages stand in the bar of a hall; its controls can be lowered. */
  readonly hall: boolean
  readonly fullScreen: boolean
  /** Closes the box. */
  onClose(): void
}

interface Entry {
  readonly key: string
  readonly icon: ComponentType<{ 'aria-hidden': boolean }>
  readonly name: string
  readonly lang?: string
  readonly pressed?: boolean
  readonly reach?: true
  run(): void
}

export function More({ hall, fullScreen, onClose }: Props) {
  const { t } = useTranslation()
  const text = useText()
  const { manifest } = useCampus().pack
  const mode = useTable((table) => table.mode)
  const open = useTable((table) => table.panel)
  const lang = useTable((table) => table.lang)
  const low = useTable((table) => table.low)
  const upright = useMedia(UPRIGHT)
  const fingers = useFingers()
  const roomTone = useRoomTone()
  const sound = useSoundOn()
  const { togglePanel, setMapExtent, setBare, setHelp, goToView, setLang, setLow } = useTable.getState()
  const [, further] = mapExtentsOf(manifest)
  const list = useRef<HTMLDivElement>(null)
  // It may come after its box has opened.
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const languages = hall ? [] : (manifest.languages ?? LANGS).filter((it) => it !== lang)
  const entries: Entry[] = [
    ...panelsIn(mode)
      .filter(({ first }) => !first)
      .map(({ id, icon, label }) => ({
        key: id,
        icon,
        name: text(label),
        pressed: open === id,
        run: () => togglePanel(id),
      })),
    ...(further
      ? [
          {
            key: 'far',
            icon: Globe,
            name: t('extent.out'),
            reach: true as const,
            run: () => setMapExtent(further),
          },
        ]
      : []),
    ...(hall
      ? []
      : [{ key: 'home', icon: Home, name: t('camera.home'), run: () => goToView(manifest.launch.view) }]),
    // Upright screens have their controls low already.
    ...(hall && !upright
      ? [{ key: 'low', icon: ArrowDownToLine, name: t('more.low'), pressed: low, run: () => setLow(!low) }]
      : []),
    ...(roomTone
      ? [
          {
            key: 'sound',
            icon: sound ? Volume2 : VolumeX,
            name: t('sound.label'),
            pressed: sound,
            run: () => turnSound(!sound),
          },
        ]
      : []),
    ...languages.map((language) => ({
      key: language,
      icon: Languages,
      name: languageOf(language).nativeName,
      lang: languageOf(language).bcp47,
      run: () => setLang(language),
    })),
    ...(hall ? [] : [{ key: 'bare', icon: EyeOff, name: t('screen.bare'), run: () => setBare(true) }]),
    {
      key: 'help',
      icon: CircleQuestionMark,
      name: t(fingers ? 'help.gestures' : 'help.title'),
      run: () => setHelp(true),
    },
  ]
  return (
    <div ref={list} className="more__list">
      {entries.map(({ key, icon: Icon, name, lang: of, pressed, reach, run }) => (
        <Button
          key={key}
          className="more__entry"
          lang={of}
          {...(pressed !== undefined && { pressed })}
          data-reach={reach}
          data-entry={key}
          onClick={() => {
            onClose()
            run()
          }}
        >
          <Icon aria-hidden />
          {name}
        </Button>
      ))}
      {fullScreen && <FullScreenButton namedClass="more__entry" />}
    </div>
  )
}
