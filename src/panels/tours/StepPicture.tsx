/** A picture of a step of a tour, where the pack has them. */
import { useCampus } from '../../store/index.ts'
import { LatePicture } from './LatePicture.tsx'

interface Props {
  readonly tour: string
  /** Counted from 0. */
  readonly step: number
}

export function StepPicture({ tour, step }: Props) {
  const { id, tourPictures } = useCampus().pack.manifest
  if (!tourPictures) return null
  const src = `${import.meta.env.BASE_URL}tours/${id}/${tour}-${step + 1}.webp`
  return <LatePicture className="step-picture" src={src} alt="" width={480} height={270} loading="lazy" />
}
