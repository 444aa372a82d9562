import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Moment } from "@/app/ui/moment";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { endSession, endSessions } from "@/lib/profile/actions";
import { loadSessions } from "@/lib/profile/loaders";
import type { Member } from "@/lib/session/current";

/** Where one is signed in, with a way out of each. */
export async function SessionsSection({ member }: { member: Member }) {
  const [t, sessions] = [await getTranslations("security"), await loadSessions(member)];
  const deviceName = ({ browser, system }: { browser?: string; system?: string }) =>
    browser && system ? t("sessions.device", { browser, system }) : (browser ?? system ?? t("sessions.unknown"));
  return (
    <Section title={t("sessions.title")} lead={t("sessions.lead")} card>
      <ul className="grid gap-3">
        {sessions.map(({ name, device, address, createdAt, current }) => (
          <li
            key={name}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line pb-3"
          >
            <div className="grid gap-0.5">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {deviceName(device)}
                {current && (
                  <StatusBadge tone="success" shape="dot">
                    {t("sessions.this")}
                  </StatusBadge>
                )}
              </p>
              <p className="text-sm text-quiet">
                <Moment at={createdAt} /> · {address}
              </p>
            </div>
            {!current && (
              <ActionForm action={endSession} hidden={{ name }}>
                <SubmitButton
                  variant="quiet"
                  size="small"
                  aria-label={t("sessions.endOf", { device: deviceName(device) })}
                >
                  {t("sessions.end")}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      <ActionForm action={endSessions} className="mt-4 grid" label={t("sessions.endAll")}>
        <SubmitButton variant="danger" className="justify-self-start">
          {t("sessions.endAll")}
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
