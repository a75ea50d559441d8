/** Breakpoints that scripts ask for, as media queries; the same as in src/ui/cascade.css, by its names. */
export const NARROWER_720 = '(width < 720px)'
export const CRAMPED = '(width < 720px), (height < 560px)'
export const UPRIGHT = '(orientation: portrait)'
/** Panels rise from the foot, one at a time. */
export const SHEETS = '(width < 560px), (width < 720px) and (height >= 560px)'
/** One line of time; panels stand at the sides. */
export const LOW = '(width >= 560px) and (height < 560px)'
