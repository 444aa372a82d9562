"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";
import { FieldError } from "@/app/ui/field";
import { keepFocus } from "@/app/ui/keep-focus";
import type { Upload } from "./use-uploads";

/** Files on their way, each with its progress; one that was refused says why. */
export function Uploads({ uploads, cancel }: { uploads: Upload[]; cancel: (key: number) => void }) {
  const t = useTranslations("attachments");
  return (
    <ul aria-label={t("underWay")} className="grid gap-2 empty:hidden">
      {uploads.map(({ key, name, share, fault }) => (
        <li key={key} className="flex items-center gap-3 rounded-md border border-line px-3 py-2.5 text-sm">
          <div className="grid min-w-0 grow gap-1.5">
            <bdi className="truncate">{name}</bdi>
            {fault ? (
              <div role="alert">
                <FieldError id={`upload-${key}`} error={fault} />
              </div>
            ) : (
              <progress
                aria-label={t("progress", { name })}
                value={share}
                max={1}
                className="h-1.5 w-full accent-accent"
              />
            )}
          </div>
          <Button
            size="small"
            variant="quiet"
            onClick={({ currentTarget }) => {
              const keep = keepFocus(currentTarget);
              cancel(key);
              keep();
            }}
            aria-label={t(fault ? "dismiss" : "cancel", { name })}
          >
            {t(fault ? "dismissShort" : "cancelShort")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
