import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import type { Seated } from "@/lib/memberships/store";
import type { Role } from "@/lib/rules/words";
import { Holder } from "./holder";

const ORDER = ["chair", "secretary", "reviewer", "observer"] as const satisfies Role[];

/** Those who hold a role of the committee itself. */
export async function Officers({ seated }: { seated: Seated[] }) {
  const t = await getTranslations("members");
  return (
    <Section title={t("officers")} lead={t("officersLead")}>
      <div className="grid gap-4 sm:grid-cols-2">
        {ORDER.map((role) => {
          const holders = seated.filter((seat) => seat.role === role);
          return (
            <section key={role} aria-labelledby={`role-${role}`} className="card min-w-0 p-5">
              <h3 id={`role-${role}`} className="font-semibold">
                {t(`roles.${role}`)}
              </h3>
              <p className="mb-3 text-sm text-quiet">{t(`does.${role}`)}</p>
              {holders.length > 0 ? (
                <ul className="grid gap-3">
                  {holders.map((seat) => (
                    <Holder key={seat.id} seat={seat} />
                  ))}
                </ul>
              ) : (
                <p className="text-sm">{t("vacant")}</p>
              )}
            </section>
          );
        })}
      </div>
    </Section>
  );
}
