import { readersFormat } from "@/lib/languages/reader";

/** A point in time as the reader writes it. */
export async function Moment({ at, as = "moment" }: { at: Date; as?: "moment" | "date" | "time" }) {
  const format = await readersFormat();
  return <time dateTime={at.toISOString()}>{format[as](at)}</time>;
}
