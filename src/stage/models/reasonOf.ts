/** A loader's message as a visitor can bear it: the status of a failed request, else the message itself. */
export function reasonOf({ message }: Error): string {
  const status = /responded with (\d{3})/.exec(message)?.[1]
  return status ? `HTTP ${status}` : message.replace(/^Could not load [^:]*: /, '')
}
