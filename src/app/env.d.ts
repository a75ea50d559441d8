interface ImportMetaEnv {
  /** Fingerprints of the packs that the build has found sound, by their ids; none while developing. */
  readonly SOUND_PACKS?: Readonly<Record<string, string>>
}
