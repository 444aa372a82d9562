"use server";
import { touch } from "../query";

export async function write(_before: unknown, form: FormData) {
  await touch(String(form.get("itemId")));
  return { ok: true };
}
