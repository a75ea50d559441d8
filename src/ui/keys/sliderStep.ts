/** What a key of a slider means. */
export type SliderStep = 'back' | 'on' | 'far back' | 'far on' | 'start' | 'end'

const STEPS: Readonly<Record<string, SliderStep>> = {
  ArrowLeft: 'back',
  ArrowDown: 'back',
  ArrowRight: 'on',
  ArrowUp: 'on',
  PageDown: 'far back',
  PageUp: 'far on',
  Home: 'start',
  End: 'end',
}

/** What a key asks of a slider; null when it is none of a slider's keys, or one that is held for something else. */
export function sliderStep(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): SliderStep | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  return STEPS[event.key] ?? null
}
