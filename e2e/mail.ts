import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { expect } from "./fixtures";

/** The link in the newest mail to somebody, once it has been written. */
export async function linkSentTo(email: string): Promise<string> {
  let link = "";
  const newest = async () => {
    const [mail] = await db()
      .select()
      .from(outbox)
      .where(eq(outbox.email, email))
      .orderBy(desc(outbox.queuedAt))
      .limit(1);
    link = mail?.params.link ?? "";
    return link;
  };
  await expect.poll(newest).not.toBe("");
  return link;
}
