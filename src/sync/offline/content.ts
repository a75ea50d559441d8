/** What page and service worker agree on about content that changes without a new build. */

/** Folders of the build with a folder for each pack in them. */
export const CONTENT_FOLDERS = ['scenes', 'models', 'tours', 'milestones'] as const

/**
 * Name of the cache with changed files that nobody uses yet, by their address.
 * @param folder address of the build: one host may have several tables
 */
export const stagedIn = (folder: string) => `content-staged ${folder}`

export type ToWorker =
  | { readonly type: 'SKIP_WAITING' }
  /** Answered by the addresses of what has changed, or null where the server could not be asked. */
  | { readonly type: 'LOOK_FOR_CONTENT'; readonly scene: string }
  /** Answered by true once the changed files are in use. */
  | { readonly type: 'TAKE_CONTENT' }
