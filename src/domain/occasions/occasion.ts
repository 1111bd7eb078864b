/** The occasions that the ledger and the schedule know by name. */

/** What a letter can be for. */
export const OCCASIONS = ['birthday'] as const;
export type Occasion = (typeof OCCASIONS)[number];
