"use client";
import { useActionState } from "react";
import { write } from "./actions";

export default function Page() {
  const [, send] = useActionState(write, { ok: false });
  return (
    <form action={send}>
      <input name="itemId" />
      <button type="submit">Write</button>
    </form>
  );
}
