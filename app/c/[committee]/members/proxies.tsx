import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { DateInput } from "@/app/ui/date-input";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { nameIn } from "@/lib/languages/named";
import { readersDay } from "@/lib/languages/reader";
import { entrustVote, revokeProxy } from "@/lib/proxies/actions";
import { loadProxies } from "@/lib/proxies/loaders";

/** Votes entrusted to other delegations for whole days: seen by all, given and taken back by heads. */
export async function Proxies({ committeeId, today }: { committeeId: string; today: string }) {
  const [t, locale, sayDay, { proxies, delegations, limit, own }] = await Promise.all([
    getTranslations("members.proxies"),
    getLocale(),
    readersDay(),
    loadProxies(committeeId),
  ]);
  if (limit === 0 && proxies.length === 0) return null;
  const others = delegations.filter(({ id }) => id !== own);
  return (
    <Section title={t("title")} lead={t("lead", { limit })} card>
      <div className="grid gap-5">
        {proxies.length === 0 && <p className="text-sm text-quiet">{t("none")}</p>}
        <ul className="grid gap-3 empty:hidden">
          {proxies.map(({ id, fromDelegationId, from, to, since, until }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3">
              <span>
                {t("entrusted", {
                  from: nameIn(locale, from),
                  to: nameIn(locale, to),
                  since: sayDay(since),
                  until: sayDay(until),
                })}
              </span>
              {fromDelegationId === own && (
                <ActionForm action={revokeProxy} hidden={{ committeeId, proxyId: id }} label={t("revoke")}>
                  <SubmitButton>{t("revoke")}</SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        {own && limit > 0 && (
          <ActionForm
            action={entrustVote}
            hidden={{ committeeId }}
            label={t("entrust")}
            clears
            className="no-print grid gap-4 border-t border-line pt-5 sm:grid-cols-3 sm:items-end"
          >
            <Select
              name="toDelegationId"
              label={t("to")}
              required
              empty={t("choose")}
              options={others.map(({ id, name }) => ({ value: id, label: nameIn(locale, name) }))}
            />
            <DateInput name="from" label={t("from")} required defaultValue={today} />
            <DateInput name="until" label={t("until")} required />
            <div className="sm:col-span-3">
              <SubmitButton>{t("entrust")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}
