import "server-only";
import { notFound } from "next/navigation";
import type { Cell } from "@/lib/files/cell";
import { CSV_START, csvLine } from "@/lib/files/csv";
import { attachmentHeader } from "@/lib/files/name";
import { xlsxOf } from "@/lib/files/xlsx";

export type ListFormat = keyof typeof TYPES;
export type List = { name: string; heads: string[]; pages: AsyncGenerator<Cell[][]> };

/** Lines that are all there already. */
export async function* atOnce(lines: Cell[][]): AsyncGenerator<Cell[][]> {
  yield lines;
}

const TYPES = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** `members.xlsx`, `follow-up.csv` and so on. */
const FILE = /^([a-z-]+)\.(csv|xlsx)$/;

/** One of these lists as the file of this name, filtered and ordered by the address; another name is no page. */
export async function listFile(
  lists: Record<string, (query: Record<string, string>) => Promise<List>>,
  file: string,
  request: Request,
): Promise<Response> {
  const [, name = "", format] = FILE.exec(file) ?? [];
  const list = Object.hasOwn(lists, name) && lists[name];
  if (!list) notFound();
  return listAnswer(await list(Object.fromEntries(new URL(request.url).searchParams)), format as ListFormat);
}

/** A list to be saved, page after page as it is read; never kept on the way. */
export const listAnswer = ({ name, heads, pages }: List, format: ListFormat) =>
  new Response(format === "csv" ? csvOf(heads, pages) : xlsxOf(name, heads, pages), {
    headers: {
      "content-type": TYPES[format],
      "content-disposition": attachmentHeader(`${name}.${format}`),
      "cache-control": "private, no-store",
    },
  });

function csvOf(heads: string[], pages: AsyncGenerator<Cell[][]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(CSV_START + csvLine(heads))),
    async pull(controller) {
      const { value, done } = await pages.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value.map(csvLine).join("")));
    },
    cancel: async () => void (await pages.return(undefined)),
  });
}
