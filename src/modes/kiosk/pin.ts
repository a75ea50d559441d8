/** PINs are never kept, only what PBKDF2 with SHA-256 makes of them. Browsers offer it on https and localhost alone. */
import type { PinHash } from '../../domain/content/kiosk.ts'

const ITERATIONS = 210_000
const SALT_BYTES = 16
const HASH_BITS = 256
/** What a PIN is: four to eight digits. */
const PIN = /^\d{4,8}$/
export const SHORTEST_PIN = 4
export const LONGEST_PIN = 8

/** Whether this page may work with PINs at all. */
export const canHash = () => typeof crypto !== 'undefined' && crypto.subtle !== undefined

/** @throws RangeError on anything but four to eight digits. */
export async function hashPin(pin: string): Promise<PinHash> {
  if (!PIN.test(pin)) throw new RangeError('hashPin: a PIN is four to eight digits')
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  return { salt: toBase64(salt), hash: await derive(pin, salt, ITERATIONS), iterations: ITERATIONS }
}

export async function isPin(pin: string, { salt, hash, iterations }: PinHash): Promise<boolean> {
  return (await derive(pin, fromBase64(salt), iterations)) === hash
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  return toBase64(new Uint8Array(await crypto.subtle.deriveBits(how, key, HASH_BITS)))
}

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string) => Uint8Array.from(atob(text), (it) => it.charCodeAt(0))
