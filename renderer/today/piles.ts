/** A higher pile says nothing more. */
export const MOST_SHEETS = 14
