/** The name of the park, and what of the table is documented. */
import { useCampus } from '../store/index.ts'
import { useText } from './text.ts'

export function TitleBlock() {
  const text = useText()
  const { title, subtitle, disclaimer } = useCampus().pack.manifest
  return (
    <header className="title-block">
      <h1>{text(title)}</h1>
      <p>{text(subtitle)}</p>
      <p className="title-block__note">{text(disclaimer)}</p>
    </header>
  )
}
