/** Breakpoints that scripts ask for, as media queries; the same as in cascade.css, by its names. */
export const NARROWER_720 = '(width < 720px)'
