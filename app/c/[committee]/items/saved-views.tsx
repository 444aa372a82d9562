import type { Route } from "next";
import { paths } from "@/app/paths";
import { ActionForm } from "@/app/ui/action-form";
import { ButtonLink } from "@/app/ui/button-link";
import { Glyph } from "@/app/ui/glyph";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { readersWords } from "@/lib/languages/reader";
import type { ListChoices } from "@/lib/listing/store";
import type { ListName } from "@/lib/rules/words";
import { removeView, saveView } from "@/lib/views/actions";

type Props = {
  slug: string;
  committeeId: string;
  list: ListName;
  views: ListChoices["views"];
  /** The list as it is now, as a view would keep it. */
  here: string;
  /** Whether the address asks for the form that keeps it; few who narrow a list ever do. */
  saving: boolean;
};

/** Lists kept under a name, and a way to keep this one. */
export async function SavedViews({ slug, committeeId, list, views, here, saving }: Props) {
  const t = await readersWords();
  if (views.length === 0 && here === "") return null;
  const toKeep = here !== "" && views.every(({ query }) => query !== here);
  const at = (query: string) => `${paths[list](slug)}?${query}` as Route;
  return (
    <>
      <nav aria-label={t("lists.views")} className="no-print flex flex-wrap items-center gap-2">
        {views.map(({ id, name, query }) => (
          <span
            key={id}
            className="inline-flex items-center rounded-full border border-line bg-surface text-sm has-aria-[current]:border-accent has-aria-[current]:bg-accent-soft"
          >
            <a href={at(query)} aria-current={query === here ? "page" : undefined} className="py-1.5 ps-3.5 pe-1">
              {name}
            </a>
            <ActionForm action={removeView} hidden={{ viewId: id }} className="contents">
              <button
                type="submit"
                aria-label={t("lists.removeView", { name })}
                className="rounded-full p-2 text-quiet hover:text-ink"
              >
                <Glyph name="x" className="size-3.5" />
              </button>
            </ActionForm>
          </span>
        ))}
        {toKeep && !saving && (
          <ButtonLink variant="quiet" size="small" href={at(`${here}&save`)}>
            <Glyph name="bookmark-plus" className="size-4" />
            {t("lists.saveView")}
          </ButtonLink>
        )}
      </nav>
      {toKeep && saving && (
        <section aria-label={t("lists.saveView")} className="card no-print max-w-2xl p-5">
          <ActionForm action={saveView} hidden={{ committeeId, list, query: here }}>
            <TextInput
              name="name"
              label={t("lists.viewName")}
              help={t("lists.viewNameHelp")}
              required
              maxLength={80}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever followed the link, which is gone, goes on here
              autoFocus
            />
            <div className="flex flex-wrap items-center gap-4">
              <SubmitButton>{t("lists.save")}</SubmitButton>
              <a href={at(here)} className="link text-sm">
                {t("lists.doNotSave")}
              </a>
            </div>
          </ActionForm>
        </section>
      )}
    </>
  );
}
