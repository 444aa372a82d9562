"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { paths } from "@/app/paths";
import { toast } from "@/app/ui/toasts";
import { LARGEST, LARGEST_MB, type UploadAnswer } from "@/lib/attachments/schema";

/** A file on its way. `share` runs from 0 to 1; `fault` says why it did not arrive. */
export type Upload = { key: number; name: string; share: number; fault?: string };

const AT_ONCE = 3;
let last = 0;

/** Sends files a few at a time, each by itself, so that each shows its progress and can be called back. */
export function useUploads(itemId: string) {
  const t = useTranslations("attachments");
  const router = useRouter();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const running = useRef(new Map<number, XMLHttpRequest>());
  const waiting = useRef<{ key: number; file: File }[]>([]);

  const change = (key: number, patch: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  // Leaving the page calls back what is under way; the server keeps nothing of it.
  useEffect(() => () => running.current.forEach((request) => request.abort()), []);

  function start(files: File[]) {
    const added = files.map((file) => ({ key: ++last, file }));
    setUploads((all) => [
      ...all.filter((one) => !one.fault),
      ...added.map(({ key, file }) => ({
        key,
        name: file.name,
        share: 0,
        ...(file.size > LARGEST && { fault: t("tooLarge", { name: file.name, limit: LARGEST_MB }) }),
      })),
    ]);
    waiting.current.push(...added.filter(({ file }) => file.size <= LARGEST));
    next();
  }

  function next() {
    while (running.current.size < AT_ONCE) {
      const one = waiting.current.shift();
      if (!one) return;
      void sent(one.key, one.file);
    }
  }

  async function sent(key: number, file: File) {
    const request = new XMLHttpRequest();
    running.current.set(key, request);
    const fault = await send(request, paths.api.uploads(itemId), file, (share) => change(key, { share }));
    running.current.delete(key);
    if (fault === undefined) {
      drop(key);
      toast(t("done", { name: file.name }));
      router.refresh();
    } else change(key, { fault: fault || t("broken", { name: file.name }) });
    next();
  }

  function cancel(key: number) {
    waiting.current = waiting.current.filter((one) => one.key !== key);
    running.current.get(key)?.abort();
    drop(key);
  }

  return { uploads, start, cancel };
}

/** Nothing when it arrived; otherwise the server's reason, or "" when there was no answer. */
function send(
  request: XMLHttpRequest,
  url: string,
  file: File,
  onShare: (share: number) => void,
): Promise<string | undefined> {
  const form = new FormData();
  form.append("files", file);
  return new Promise((resolve) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0));
    request.addEventListener("loadend", () => {
      const answer = request.response as UploadAnswer | null;
      resolve(request.status === 200 ? undefined : (answer?.refusals[0] ?? ""));
    });
    request.open("POST", url);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.send(form);
  });
}
