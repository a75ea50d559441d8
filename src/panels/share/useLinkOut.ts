/** The link to the present view, for another device. */
import { linkBase } from '../../domain/sharing/reachable.ts'
import { useCampus, useTable } from '../../store/index.ts'

interface LinkOut {
  readonly link: string
  /** Whether a phone reaches it; otherwise it opens on this machine alone, and no code may hold it. */
  readonly scans: boolean
}

/** @param ownPage the page is the visitor's own; phones of visitors are not in the network of a hall */
export function useLinkOut(ownPage = true): LinkOut {
  const { publicUrl } = useCampus().pack.manifest.kiosk
  const base = linkBase(window.location.href, publicUrl)
  const own = base ?? window.location.href.replace(/[?#].*$/, '')
  const link = useTable((table) => table.linkTo?.(own) ?? own)
  return { link, scans: ownPage ? base !== null : publicUrl !== undefined }
}
