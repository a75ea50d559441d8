/** What a company is seen by: the logo, picture and clip that the pack has of it. */
import './tenantMedia.css'
import { Pause, Play } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StatedMedia } from '../../domain/content/common.ts'
import type { Tenant } from '../../domain/content/records/tenant.ts'
import { pictureDate } from '../../domain/tenancy/tenantPicture.ts'
import { useCampus } from '../../store/index.ts'
import { Button } from '../../ui/Button.tsx'
import { SourceBadge } from '../SourceBadge.tsx'
import { formatDate, useLang, useText } from '../text.ts'
import { LatePicture } from '../tours/LatePicture.tsx'

/** The address of a file of the pack. */
function useFile(): (file: string) => string {
  const { id } = useCampus().pack.manifest
  return (file) => `${import.meta.env.BASE_URL}scenes/${id}/${file}`
}

export function TenantLogo({ logo }: { logo: StatedMedia }) {
  const text = useText()
  const file = useFile()
  return (
    <span className="tenant-logo">
      <LatePicture src={file(logo.file)} alt={text(logo.text)} />
      <SourceBadge {...logo} topic="companies" />
    </span>
  )
}

/** The picture of the company, otherwise one of the model with its storeys; and its clip. */
export function TenantPictures({ tenant }: { tenant: Tenant }) {
  const text = useText()
  const file = useFile()
  const { picture, clip } = tenant
  return (
    <>
      {picture ? (
        <figure className="tenant-media">
          <LatePicture src={file(picture.file)} alt={text(picture.text)} />
          <SourceBadge {...picture} topic="companies" />
        </figure>
      ) : (
        <ModelPicture tenant={tenant} />
      )}
      {clip && <Clip key={clip.file} clip={clip} src={file(clip.file)} />}
    </>
  )
}

function ModelPicture({ tenant }: { tenant: Tenant }) {
  const { t } = useTranslation()
  const lang = useLang()
  const { manifest } = useCampus().pack
  const date = manifest.tenantPictures ? pictureDate(tenant, manifest.launch.date) : null
  if (date === null) return null
  const src = `${import.meta.env.BASE_URL}tenants/${manifest.id}/${tenant.id}.webp`
  return (
    <figure className="tenant-media">
      <LatePicture src={src} alt="" width={480} height={270} loading="lazy" />
      <figcaption className="muted">{t('card.modelOn', { date: formatDate(date, lang) })}</figcaption>
    </figure>
  )
}

/** A clip is fetched when it is asked for, and makes no sound. */
function Clip({ clip, src }: { clip: StatedMedia; src: string }) {
  const { t } = useTranslation()
  const text = useText()
  const video = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<'closed' | 'playing' | 'paused' | 'lost'>('closed')
  const press = () => {
    const { current } = video
    if (state === 'playing') current?.pause()
    else if (current) void current.play().catch(() => {})
    else setState('playing')
  }
  if (state === 'lost')
    return (
      <p className="muted" role="status">
        {t('card.clipLost')}
      </p>
    )
  const playing = state === 'playing'
  return (
    <figure className="tenant-media">
      <Button className="button tenant-media__button" onClick={press}>
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}{' '}
        {t(playing ? 'card.clipPause' : 'card.clipPlay')}
      </Button>
      <SourceBadge {...clip} topic="companies" />
      {state !== 'closed' && (
        <video
          ref={video}
          src={src}
          aria-label={text(clip.text)}
          muted
          autoPlay
          playsInline
          disablePictureInPicture
          disableRemotePlayback
          onPlay={() => setState('playing')}
          onPause={() => setState('paused')}
          onLoadedData={(event) => event.currentTarget.scrollIntoView({ block: 'nearest' })}
          onError={() => setState('lost')}
        />
      )}
    </figure>
  )
}
