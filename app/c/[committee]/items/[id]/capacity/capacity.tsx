import { getTranslations } from "next-intl/server";
import { CAPACITY_LOOKS } from "@/app/capacity-looks";
import { Evaluations } from "@/app/evaluations";
import { DescriptionList } from "@/app/ui/description-list";
import { Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { Steps } from "@/app/ui/steps";
import { loadCapacity } from "@/lib/capacity/loaders";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersDay, readersFormat } from "@/lib/languages/reader";
import { isOver, type Capacity as Life } from "@/lib/rules/capacity";
import { CapacityForms } from "./capacity-forms";
import { foundIn, nextStep } from "./in-words";

const WAY = ["approved", "matched", "scheduled", "delivered", "evaluated", "closed"] as const;

/** What became of an adopted capacity request: who provides it, when it took place, and what it brought. */
export async function Capacity({ dossier }: { dossier: Dossier }) {
  const life = await loadCapacity(dossier);
  if (!life) return null;
  const { capacity, owed, today } = life;
  const { provider, place, startsOn, endsOn, hours, women, men } = capacity;
  const [t, day, format] = await Promise.all([getTranslations("capacity"), readersDay(), readersFormat()]);
  const entries = [
    owed && { term: t("next"), value: await nextStep(owed, today) },
    provider && { term: t("provider"), value: <bdi>{provider}</bdi> },
    place && { term: t("place"), value: <bdi>{place}</bdi> },
    startsOn && endsOn && { term: t("days"), value: `${day(startsOn)} – ${day(endsOn)}` },
    hours !== null && { term: t("hours"), value: format.number(hours) },
    women !== null &&
      men !== null && { term: t("participants"), value: t("participantsOf", { count: women + men, women, men }) },
  ].filter((entry) => entry !== false && entry !== null && entry !== "");
  return (
    <Section
      card
      id="capacity"
      title={t("title")}
      lead={t("lead")}
      actions={<StatusBadge {...CAPACITY_LOOKS[capacity.state]}>{t(`states.${capacity.state}`)}</StatusBadge>}
    >
      <div className="grid gap-5">
        <Steps
          label={t("progress")}
          steps={WAY.map((state) => ({ label: t(`states.${state}`), state: reached(capacity, state) }))}
        />
        {entries.length > 0 && <DescriptionList entries={entries} />}
        {(capacity.state === "delivered" || capacity.evaluations.length > 0) && (
          <Evaluations evaluations={capacity.evaluations} found={foundIn(dossier.papers.events)} />
        )}
        <CapacityForms life={life} dossier={dossier} />
      </div>
    </Section>
  );
}

/** A step of the way: what was declined or withdrawn came as far as it was before. */
function reached({ state, before }: Life, step: (typeof WAY)[number]) {
  const way: readonly string[] = WAY;
  const at = way.indexOf(way.includes(state) ? state : (before ?? "approved"));
  const nth = way.indexOf(step);
  if (nth < at || state === "closed") return "done" as const;
  return nth === at ? (isOver(state) ? ("done" as const) : ("current" as const)) : ("todo" as const);
}
