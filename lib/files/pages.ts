/** A file must end: no committee's list comes near so many rows. */
const MOST_ROWS = 20_000;
/** So many rows are read at a time. */
export const ROWS_AT_ONCE = 500;

/** A list to be saved as a file, page after page; `after` is where the page before ended. */
export async function* pagesOf<Row>(
  read: (after: string | undefined) => Promise<{ rows: Row[]; after: string | undefined }>,
): AsyncGenerator<Row[], undefined> {
  let after: string | undefined;
  for (let count = 0; count < MOST_ROWS; ) {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ends
    const page = await read(after);
    yield page.rows;
    if (!page.after) return;
    count += page.rows.length;
    after = page.after;
  }
}
