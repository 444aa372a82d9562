import { useTranslations } from "next-intl";

/** The page's shape while it loads. */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className="mx-auto grid w-full max-w-[80rem] gap-4 px-4 pt-7 sm:px-6">
      <span className="sr-only">{t("loading")}</span>
      <Bar className="h-8 w-2/5" />
      {Array.from({ length: lines }, (_, line) => (
        <Bar key={line} className="h-11" />
      ))}
    </div>
  );
}

function Bar({ className }: { className: string }) {
  return <div aria-hidden className={`animate-pulse rounded-md bg-sunken ${className}`} />;
}
