/** Every match counts up to here; only so many of the newest are weighed against each other. */
export const CANDIDATES = 500;
export const PAGE_SIZE = 20;

/** Marks a found word in an excerpt: characters of the private use area, which no text holds. */
export const FOUND_START = "\uE000";
export const FOUND_END = "\uE001";
