import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { Glyph } from "@/app/ui/glyph";
import type { ListChoices } from "@/lib/listing/store";
import type { ListName } from "@/lib/rules/words";
import { removeView } from "@/lib/views/actions";
import { SaveView } from "./save-view";

type Props = {
  slug: string;
  committeeId: string;
  list: ListName;
  views: ListChoices["views"];
  /** The list as it is now, as a view would keep it. */
  here: string;
};

/** Lists kept under a name, and a way to keep this one. */
export async function SavedViews({ slug, committeeId, list, views, here }: Props) {
  const t = await getTranslations("lists");
  if (views.length === 0 && here === "") return null;
  return (
    <nav aria-label={t("views")} className="no-print flex flex-wrap items-center gap-2">
      {views.map(({ id, name, query }) => (
        <span
          key={id}
          className="inline-flex items-center rounded-full border border-line bg-surface text-sm has-aria-[current]:border-accent has-aria-[current]:bg-accent-soft"
        >
          <a
            href={`${paths[list](slug)}?${query}` as Route}
            aria-current={query === here ? "page" : undefined}
            className="py-1.5 ps-3.5 pe-1"
          >
            {name}
          </a>
          <ActionForm action={removeView} hidden={{ viewId: id }} className="contents">
            <button
              type="submit"
              aria-label={t("removeView", { name })}
              className="rounded-full p-2 text-quiet hover:text-ink"
            >
              <Glyph name="x" className="size-3.5" />
            </button>
          </ActionForm>
        </span>
      ))}
      {here !== "" && (
        <SaveView
          hidden={{ committeeId, list, query: here }}
          words={{
            saveView: t("saveView"),
            viewName: t("viewName"),
            viewNameHelp: t("viewNameHelp"),
            save: t("save"),
          }}
        />
      )}
    </nav>
  );
}
