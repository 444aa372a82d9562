import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { RadioCards } from "@/app/ui/radio-cards";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { liftConflict, pinConflict, unpinConflict } from "@/lib/conflicts/actions";
import type { ConflictPaper } from "@/lib/conflicts/store";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { mayChange } from "@/lib/rules/conflict";
import { CONFLICT_LEVELS } from "@/lib/rules/words";
import { becauseIn } from "./because";

/** The conflicts that stand: who, why, how much is hidden, and what may be done about it. */
export async function Standing({ dossier, live }: { dossier: Dossier; live: ConflictPaper[] }) {
  return (
    <ul className="grid gap-5">
      {live.map((conflict) => (
        <OneConflict key={conflict.id} dossier={dossier} conflict={conflict} />
      ))}
    </ul>
  );
}

async function OneConflict({ dossier, conflict }: { dossier: Dossier; conflict: ConflictPaper }) {
  const [t, format, because] = await Promise.all([getTranslations("conflicts"), readersFormat(), becauseIn()]);
  const { id, name, type, statement, source, level, statedBy, statedAt, pinnedAt, pinnedBy, pinReason, interest } =
    conflict;
  const reason = because({
    because: conflict.because,
    country: interest?.country ?? null,
    organisation: interest?.organisation ?? null,
  });
  return (
    <li className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="font-semibold">{name}</bdi>
        <span className="text-sm">{t(`types.${type}`)}</span>
        <StatusBadge tone={level === "walled" ? "danger" : "warning"} shape={level === "walled" ? "stop" : "minus"}>
          {t(`levels.${level}`)}
        </StatusBadge>
      </div>
      <p className="text-sm text-quiet">
        {t(`sources.${source}`, { when: format.date(statedAt), name: statedBy })}
        {pinnedAt && ` ${t("pinnedBy", { when: format.date(pinnedAt), name: pinnedBy ?? "" })}`}
      </p>
      {[statement, reason, pinReason].filter(Boolean).map((text, index) => (
        <p key={index} dir="auto" className="text-sm whitespace-pre-line">
          {text}
        </p>
      ))}
      <Acts dossier={dossier} conflictId={id} conflict={conflict} />
    </li>
  );
}

type Props = { dossier: Dossier; conflictId: string; conflict: ConflictPaper };

async function Acts({ dossier, conflictId, conflict }: Props) {
  const t = await getTranslations("conflicts");
  const { acts, hats, row } = dossier;
  const { name, level, pinnedAt, source } = conflict;
  const hidden = { itemId: row.item.id, conflictId };
  const open = mayChange({ source, pinned: pinnedAt !== null, lifted: false }, hats);
  if (!open.ok) return <p className="no-print text-sm text-quiet">{await sayRefusal(open)}</p>;
  const reason = <TextInput name="reason" label={t("reason")} required maxLength={2000} />;
  return (
    <div className="no-print grid gap-2 text-sm">
      {acts.pinConflict.ok && (
        <details>
          <summary className="link w-fit">{t(pinnedAt ? "changePin" : "pin")}</summary>
          <ActionForm action={pinConflict} hidden={hidden} label={t("pinNamed", { name })} className="mt-3 grid gap-4">
            <RadioCards
              name="level"
              label={t("level")}
              help={t("levelHelp")}
              required
              columns={2}
              defaultValue={pinnedAt ? level : undefined}
              options={CONFLICT_LEVELS.map((value) => ({
                value,
                label: t(`levels.${value}`),
                help: t(`levelMeans.${value}`),
              }))}
            />
            {reason}
            <SubmitButton variant="secondary" className="justify-self-start">
              {t(pinnedAt ? "changePin" : "pin")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {acts.unpinConflict.ok && pinnedAt && (
        <details>
          <summary className="link w-fit">{t("unpin")}</summary>
          <ActionForm
            action={unpinConflict}
            hidden={hidden}
            label={t("unpinNamed", { name })}
            className="mt-3 grid gap-4"
          >
            {level === "walled" && <p>{t("unpinMeans")}</p>}
            {reason}
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("unpin")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
      {acts.liftConflict.ok && (
        <details>
          <summary className="link w-fit">{t("lift")}</summary>
          <ActionForm
            action={liftConflict}
            hidden={hidden}
            label={t("liftNamed", { name })}
            className="mt-3 grid gap-4"
          >
            <p>{t("liftMeans")}</p>
            {reason}
            <SubmitButton variant="secondary" className="justify-self-start">
              {t("lift")}
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </div>
  );
}
