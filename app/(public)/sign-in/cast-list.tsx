import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Avatar } from "@/app/ui/avatar";
import { SubmitButton } from "@/app/ui/submit-button";
import { signInAs } from "@/lib/demo/actions";
import { loadCast } from "@/lib/demo/loaders";

/** The demo's people: one click signs in as each. */
export async function CastList({ next }: { next: string }) {
  const [t, situation, cast] = await Promise.all([getTranslations("signIn"), getTranslations("cast"), loadCast()]);
  return (
    <section aria-labelledby="cast" className="grid gap-3">
      <h2 id="cast" className="text-lg font-semibold">
        {t("cast.title")}
      </h2>
      <p className="text-sm text-quiet">{t("cast.lead")}</p>
      <ActionForm action={signInAs} hidden={{ next }} label={t("cast.title")}>
        <ul className="grid gap-1">
          {cast.map(({ id, name, cast }) => (
            <li key={id} className="grid">
              <SubmitButton variant="quiet" name="personId" value={id} className="w-full justify-start">
                <Avatar name={name} size="small" />
                {name}
              </SubmitButton>
              <p className="ps-12 pb-2 text-sm text-quiet">{situation(cast)}</p>
            </li>
          ))}
        </ul>
      </ActionForm>
    </section>
  );
}
