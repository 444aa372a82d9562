import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { RecordLine } from "@/app/record-line";
import { ButtonLink } from "@/app/ui/button-link";
import { Section } from "@/app/ui/section";
import { Timeline } from "@/app/ui/timeline";
import { readersFormat } from "@/lib/languages/reader";
import type { Happened } from "@/lib/project-history/store";
import type { Standing } from "@/lib/record/store";
import type { Change } from "@/lib/rules/project-changes";
import { FieldChanges } from "../field-changes";
import { deedsInWords } from "./results/deeds";

type Props = { slug: string; id: string; events: Happened[]; record: Standing | null };

/** What was done to the project, the latest first, with what each save changed, and what vouches for it. */
export async function ProjectHistory({ slug, id, events, record }: Props) {
  const [t, all, format, said] = await Promise.all([
    getTranslations("projects"),
    getTranslations(),
    readersFormat(),
    happenedInWords(),
  ]);
  if (events.length === 0) return null;
  return (
    <Section
      card
      title={t("history.title")}
      actions={
        record && (
          <ButtonLink size="small" href={paths.verifyProject(slug, id)}>
            {all("record.title")}
          </ButtonLink>
        )
      }
    >
      {record && <RecordLine standing={record} />}
      <Timeline
        events={events.map(({ id, act, at, actor, data }) => {
          const changes = Array.isArray(data.changes) ? (data.changes as Change[]) : [];
          const reason = typeof data.reason === "string" ? data.reason : "";
          return {
            id,
            what: said({ act, actor, data }),
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

/** An entry of a project's record as a sentence. */
export async function happenedInWords() {
  const [t, all, inWords] = await Promise.all([getTranslations("projects"), getTranslations(), deedsInWords()]);
  return ({ act, actor, data }: Pick<Happened, "act" | "actor" | "data">): string => {
    const who = actor ?? t("history.somebody");
    const key = `history.acts.${act}` as "history.acts.attachProjectFile";
    const text = (word: unknown) => (typeof word === "string" ? word : "");
    if (act === "closeProject") return t("history.acts.closeProject", { who, as: text(data.as) });
    if (t.has(key)) return t(key, { who, name: text(data.name) });
    // Whatever has no sentence of its own is named by its permission.
    const known = `acts.${act}` as "acts.saveProject";
    return inWords(act, who, data) ?? `${who}: ${all.has(known) ? all(known) : act}`;
  };
}
