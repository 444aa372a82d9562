/** So many rows are read at a time. */
export const ROWS_AT_ONCE = 500;

/** A list to be saved as a file, page after page to its end; `after` is where the page before ended. */
export async function* pagesOf<Row>(
  read: (after: string | undefined) => Promise<{ rows: Row[]; after: string | undefined }>,
): AsyncGenerator<Row[], undefined> {
  let after: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- each page begins where the one before ends
    const page = await read(after);
    yield page.rows;
    after = page.after;
  } while (after);
}

/** The same pages, each row as a line of the file. */
export async function* linesOf<Row, Line>(
  pages: AsyncIterable<readonly Row[]>,
  lineOf: (row: Row) => Line,
): AsyncGenerator<Line[], undefined> {
  for await (const page of pages) yield page.map((row) => lineOf(row));
}
