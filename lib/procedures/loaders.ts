import "server-only";
import { notFound } from "next/navigation";
import { proceduresOf } from "./store";

/** How a committee decides. For a committee already found. */
export async function loadProcedures(committeeId: string) {
  return (await proceduresOf(committeeId)) ?? notFound();
}
