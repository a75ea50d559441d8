/** A picture that may not come: it is left out then, and tried again when the network is back. */
import { type ComponentProps, useEffect, useState } from 'react'

export function LatePicture({ alt, ...props }: ComponentProps<'img'> & { readonly alt: string }) {
  const [lost, setLost] = useState(false)
  useEffect(() => {
    if (!lost) return
    const again = () => setLost(false)
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [lost])
  // Another one is another try.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address alone counts
  useEffect(() => setLost(false), [props.src])
  return lost ? null : <img {...props} alt={alt} onError={() => setLost(true)} />
}
