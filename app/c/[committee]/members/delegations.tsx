import { getLocale, getTranslations } from "next-intl/server";
import { sayStanding } from "@/app/say-standing";
import { Section } from "@/app/ui/section";
import { nameIn } from "@/lib/languages/named";
import type { Seated } from "@/lib/memberships/store";
import { compareStanding } from "@/lib/rules/positions";
import { Holder } from "./holder";

/** The delegations with their heads, alternates and advisers; after them members who sit for none. */
export async function Delegations({ seated }: { seated: Seated[] }) {
  const [t, words, locale] = await Promise.all([getTranslations("members"), getTranslations(), getLocale()]);
  const members = seated.filter(({ role }) => role === "member");
  const codes = [...new Set(members.map(({ delegationCode }) => delegationCode))];
  return (
    <Section title={t("delegations")} lead={t("delegationsLead", { count: codes.filter(Boolean).length })}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {codes.map((code) => {
          const own = members.filter(({ delegationCode }) => delegationCode === code).sort(compareStanding);
          const name = own[0]?.delegation;
          return (
            <section key={code} aria-labelledby={`delegation-${code}`} className="card min-w-0 p-5">
              <h3 id={`delegation-${code}`} className="mb-3 flex flex-wrap items-baseline gap-x-2 font-semibold">
                {name ? nameIn(locale, name) : t("noDelegation")}
                {code && <span className="text-sm font-normal text-quiet">{code}</span>}
              </h3>
              <ul className="grid gap-3">
                {own.map((seat) => (
                  <Holder
                    key={seat.id}
                    seat={seat}
                    as={seat.standing ? sayStanding(words, seat.standing, seat.rank) : undefined}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Section>
  );
}
