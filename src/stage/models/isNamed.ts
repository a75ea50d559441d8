/** @returns whether a node has one of these names, or one that goes on with a stroke behind it: `people` is also `people/walking/0` */
export const isNamed = (name: string, names: readonly string[]): boolean =>
  names.some((it) => name === it || name.startsWith(`${it}/`))
