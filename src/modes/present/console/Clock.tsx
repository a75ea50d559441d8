/** The time of day, and how long the story has been told. */
import { useEffect, useState } from 'react'
import { useText } from '../../../panels/text.ts'

const SECOND_MS = 1000

/** Milliseconds since 1970, each second. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), SECOND_MS)
    return () => window.clearInterval(timer)
  }, [])
  return now
}

/** @param startedAt milliseconds since 1970; null before the story has begun */
export const elapsedSeconds = (now: number, startedAt: number | null): number =>
  startedAt === null ? 0 : Math.max(0, Math.floor((now - startedAt) / SECOND_MS))

/** @param startedAt milliseconds since 1970; null before the story has begun */
export function Clock({ startedAt }: { startedAt: number | null }) {
  const text = useText()
  const now = useNow()
  const day = new Date(now)
  const elapsed = elapsedSeconds(now, startedAt)
  return (
    <dl className="console__clock">
      <div>
        <dt>{text('present.clock')}</dt>
        <dd>{`${two(day.getHours())}:${two(day.getMinutes())}`}</dd>
      </div>
      <div>
        <dt>{text('present.elapsed')}</dt>
        <dd>{`${two(Math.floor(elapsed / 60))}:${two(elapsed % 60)}`}</dd>
      </div>
    </dl>
  )
}

const two = (value: number) => String(value).padStart(2, '0')
