/** The picture the audience keeps while the presenter prepares beneath it. */
import { useEffect, useState } from 'react'
import { useTable } from '../../store/index.ts'

export function FrozenPicture() {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let gone = false
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const ratio = window.devicePixelRatio || 1
    useTable
      .getState()
      .stage?.snapshot({ width: width * ratio, height: height * ratio })
      .then(
        (picture) => {
          if (gone) return
          made = URL.createObjectURL(picture)
          setUrl(made)
        },
        // No picture can be kept: the audience sees the table as it is.
        () => {},
      )
    return () => {
      gone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [])
  return url === null ? null : <img className="present__frozen" data-testid="frozen" src={url} alt="" />
}
