"use client";
import { type Failure, Unexpected } from "./unexpected";

export default function ErrorPage(failure: Failure) {
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-2xl px-4 py-12 outline-none">
      <Unexpected {...failure} />
    </main>
  );
}
