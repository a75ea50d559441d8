/** Breakpoints that scripts ask for, as media queries; the same as in src/ui/cascade.css, by its names. */
export const NARROWER_720 = '(width < 720px)'
