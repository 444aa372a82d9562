/** Only so many of the newest matches are weighed against each other. */
export const CANDIDATES = 300;
/** So many of the newest items are asked how common a word is. */
export const SAMPLE = 100;
/** Matches up to here are named one by one. */
export const FEW = 5000;
export const PAGE_SIZE = 20;

/** Marks a found word in an excerpt: characters of the private use area, which no text holds. */
export const FOUND_START = "\uE000";
export const FOUND_END = "\uE001";
