import { getTranslations } from "next-intl/server";
import { Section } from "@/app/ui/section";
import { Timeline } from "@/app/ui/timeline";
import { readersFormat } from "@/lib/languages/reader";
import type { Happened } from "@/lib/project-history/store";
import type { Change } from "@/lib/rules/project-changes";
import { FieldChanges } from "../field-changes";
import { deedsInWords } from "./results/deeds";

/** What was done to the project, the latest first, with what each save changed. */
export async function ProjectHistory({ events }: { events: Happened[] }) {
  const [t, all, format, inWords] = await Promise.all([
    getTranslations("projects"),
    getTranslations(),
    readersFormat(),
    deedsInWords(),
  ]);
  if (events.length === 0) return null;
  return (
    <Section card title={t("history.title")}>
      <Timeline
        events={events.map(({ id, act, at, actor, data }) => {
          const changes = Array.isArray(data.changes) ? (data.changes as Change[]) : [];
          const reason = typeof data.reason === "string" ? data.reason : "";
          const who = actor ?? t("history.somebody");
          const key = `history.acts.${act}` as "history.acts.saveProject";
          // Whatever has no sentence of its own is named by its permission.
          const known = `acts.${act}` as "acts.saveProject";
          return {
            id,
            what: t.has(key)
              ? t(key as "history.acts.attachProjectFile", {
                  who,
                  name: typeof data.name === "string" ? data.name : "",
                })
              : (inWords(act, who, data) ?? `${who}: ${all.has(known) ? all(known) : act}`),
            when: format.moment(new Date(at)),
            time: at,
            ...((changes.length > 0 || reason) && {
              note: (
                <div className="grid gap-2">
                  {reason && <p>{reason}</p>}
                  {changes.length > 0 && <FieldChanges changes={changes} />}
                </div>
              ),
            }),
          };
        })}
      />
    </Section>
  );
}
