/** Which address of the table a phone in front of it can open. */

/** Hosts that every machine takes for itself, and addresses that are valid on one network link alone. */
const OWN_HOST = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|169\.254\.\d+\.\d+)$/
const OWN_HOST_V6 = /^\[(::|::1|::ffff:(7f[0-9a-f]{2}|0):[0-9a-f]{1,4}|fe[89ab][0-9a-f]:.*)\]$/

/**
 * The address that links and codes for other devices begin with.
 * @param page address of this page
 * @param publicUrl where the pack says that the same table stands in public
 * @returns the public address, otherwise the page's own without query, or null where no other device reaches that
 */
export function linkBase(page: string, publicUrl: string | undefined): string | null {
  if (publicUrl !== undefined) return publicUrl
  if (!URL.canParse(page)) return null
  // Parsing writes hosts in one form: lower case, numbers as dotted quads, short IPv6.
  const { protocol, hostname, origin, pathname } = new URL(page)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const host = hostname.replace(/\.$/, '')
  return OWN_HOST.test(host) || OWN_HOST_V6.test(host) ? null : origin + pathname
}
