"use client";
import { useTranslations } from "next-intl";
import { useActionState, useEffect } from "react";
import { paths } from "@/app/paths";
import { Button } from "@/app/ui/button";
import { FileDrop } from "@/app/ui/file-drop";
import { Glyph } from "@/app/ui/glyph";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { toast } from "@/app/ui/toasts";
import { useKeptFocus } from "@/app/ui/use-kept-focus";
import { removeAttachment } from "@/lib/attachments/actions";
import { ACCEPT, type AttachmentRow, LARGEST_MB, MOST_FILES } from "@/lib/attachments/schema";
import { Uploads } from "./uploads";
import { useUploads } from "./use-uploads";

// The files stand inside the filing's form but are sent by forms of their own, which HTML lets a control name.
const ATTACH = "attach-files";
const REMOVE = "remove-file";

type Props = {
  itemId: string;
  files: AttachmentRow[] /** Why the files sent without script were refused. */;
  refusal?: string | undefined;
};

/** What is attached, and where more is dropped. */
export function Files({ itemId, files, refusal }: Props) {
  const t = useTranslations("attachments");
  const { uploads, start, cancel } = useUploads(itemId);
  return (
    <Section card id="files" title={t("title")} lead={t("lead", { size: LARGEST_MB, files: MOST_FILES })}>
      <div className="grid gap-4">
        {refusal && <Notice kind="refusal">{refusal}</Notice>}
        <ul className="grid gap-2 empty:hidden">
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
        <Uploads uploads={uploads} cancel={cancel} />
        <FileDrop
          name="files"
          label={t("add")}
          help={t("types")}
          form={ATTACH}
          accept={ACCEPT}
          multiple
          onChange={({ target }) => {
            start([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <noscript>
          <p className="mb-2 text-sm text-quiet">{t("saveFirst")}</p>
          <button type="submit" form={ATTACH} className="button" data-variant="secondary">
            {t("send")}
          </button>
        </noscript>
      </div>
    </Section>
  );
}

function FileRow({ file }: { file: AttachmentRow }) {
  const t = useTranslations("attachments");
  return (
    <li className="flex items-start gap-3 rounded-md border border-line bg-page px-3 py-2.5 text-sm">
      <Glyph name="file-text" className="mt-0.5 size-4 flex-none text-quiet" />
      <span className="grid min-w-0 grow">
        <a href={paths.attachment(file.id)} download className="link font-medium break-words">
          <bdi>{file.name}</bdi>
        </a>
        <span className="text-xs text-quiet">
          {t("added", { size: file.size, by: file.addedBy, at: file.addedAt })}
        </span>
      </span>
      <Button
        type="submit"
        form={REMOVE}
        name="attachmentId"
        value={file.id}
        variant="quiet"
        size="small"
        aria-label={t("remove", { name: file.name })}
      >
        <Glyph name="trash" className="size-4" />
      </Button>
    </li>
  );
}

/** The forms those controls name; they stand beside the filing's own, for forms do not nest. */
export function FilesForms({ itemId }: { itemId: string }) {
  const [answer, remove] = useActionState(removeAttachment, {});
  const keepsFocus = useKeptFocus(answer);
  useEffect(() => {
    if (answer.done) toast(answer.done);
  }, [answer]);
  return (
    <>
      <form id={ATTACH} action={paths.api.uploads(itemId)} method="post" encType="multipart/form-data" hidden />
      <form id={REMOVE} action={remove} onSubmit={keepsFocus} hidden>
        <input type="hidden" name="itemId" value={itemId} />
      </form>
      {answer.reason && <Notice kind="refusal">{answer.reason}</Notice>}
    </>
  );
}
