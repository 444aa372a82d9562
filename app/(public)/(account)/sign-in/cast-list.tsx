import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { signInAs } from "@/lib/demo/actions";
import { loadCast } from "@/lib/demo/loaders";
import { CastMember } from "./cast-member";

/** The demo's people, by what they are here for: one click signs in as each. */
export async function CastList({ next }: { next: string }) {
  const t = await getTranslations("signIn.cast");
  return (
    <section aria-labelledby="cast" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="cast" className="text-lg font-semibold">
          {t("title")}
        </h2>
        <p className="text-sm text-quiet">{t("lead")}</p>
      </div>
      <ActionForm action={signInAs} hidden={{ next }} label={t("title")}>
        {loadCast().map(({ situation, people }) => (
          <section key={situation} aria-labelledby={situation}>
            <h3 id={situation} className="mb-1 text-sm font-semibold text-quiet">
              {t(`situations.${situation}`)}
            </h3>
            <ul className="-mx-2 grid">
              {people.map((one) => (
                <li key={one.person}>
                  <CastMember {...one} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </ActionForm>
    </section>
  );
}
