/** Held in a hand: touched, and narrow or low. */
const PHONE = '(pointer: coarse) and ((width < 600px) or (height < 500px))'

/** Whether the page is on a phone with a sheet of its own for what is sent on: it cannot read a code on its own screen. */
export function sendsFromPhone(): boolean {
  return 'share' in navigator && window.matchMedia(PHONE).matches
}

/** Hands something to the system's own sheet. Whoever closes that without choosing an app has not failed. */
export function send(what: ShareData): void {
  void navigator.share(what).catch(() => {})
}
