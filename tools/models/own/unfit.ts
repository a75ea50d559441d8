/** A model that cannot be taken; the message says what is wrong and what to do. */
export class UnfitModel extends Error {}
