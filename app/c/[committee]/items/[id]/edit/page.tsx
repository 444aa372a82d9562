import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTimeZone, getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Notice } from "@/app/ui/notice";
import { Page } from "@/app/ui/page-frame";
import { LARGEST_MB, MOST_FILES } from "@/lib/attachments/schema";
import { loadDraft } from "@/lib/drafts/loaders";
import { readersFormat } from "@/lib/languages/reader";
import { sayRefusal } from "@/lib/languages/refusal";
import { Words } from "@/lib/languages/words";
import { no, type Verdict } from "@/lib/rules/verdict";
import { requireMember } from "@/lib/session/current";
import { aboutView } from "../../form/about";
import { Discard } from "../../form/discard";
import { Files, FilesForms } from "../../form/files";
import { FilingForm } from "../../form/filing-form";
import { People } from "../../form/people";
import { Prefilled } from "../../form/prefilled";
import { formView } from "../../form/view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("filing");
  return { title: t("title") };
}

/** A draft, or a returned item, to be written on. */
export default async function EditPage({ params, searchParams }: PageProps<"/c/[committee]/items/[id]/edit">) {
  const [{ committee, id }, query, member] = await Promise.all([params, searchParams, requireMember()]);
  const loaded = await loadDraft(member, id, query.project);
  if (!loaded) notFound();
  if (loaded === "read") redirect(paths.item(committee, id));
  const { draft, symbol, returned, told, may } = loaded;
  const [t, format, sections, about] = await Promise.all([
    getTranslations(),
    readersFormat(),
    formView(
      draft.kind,
      {
        projects: { ...loaded.projects, ask: paths.api.projects(committee) },
        citable: loaded.citable,
        cited: loaded.cited,
      },
      draft.data,
    ),
    aboutView(),
  ]);
  return (
    <Page
      title={t("filing.heading", { kind: t(`kinds.${draft.kind}.name`) })}
      crumbs={[{ label: t("filing.items"), href: paths.items(committee) }]}
      lead={t(`kinds.${draft.kind}.about`)}
      badge={symbol}
    >
      {returned && (
        <Notice kind="warning" title={t("filing.returned", { by: returned.by ?? "", at: returned.at })}>
          <p className="whitespace-pre-wrap">{returned.reason}</p>
        </Notice>
      )}
      {loaded.prefill && <Prefilled prefill={loaded.prefill} kind={draft.kind} />}
      <Words of={["complaints", "filing", "attachments"]}>
        <FilingForm
          draft={draft}
          personId={member.actor.id}
          sections={sections}
          about={about}
          submission={{
            action: loaded.action,
            told: told.length,
            names: format.list(told),
            because: await why(may.submit),
          }}
          timeZone={await getTimeZone()}
          commandKey={randomUUID()}
          files={<Files itemId={id} files={loaded.files} refusal={await fileRefusal(query)} />}
        >
          <>
            <FilesForms itemId={id} />
            <People
              itemId={id}
              author={loaded.author}
              parts={loaded.parts}
              seated={loaded.seated}
              because={await why(may.share)}
            />
            {may.discard.ok && <Discard itemId={id} />}
          </>
        </FilingForm>
      </Words>
    </Page>
  );
}

const why = async (verdict: Verdict) => (verdict.ok ? undefined : sayRefusal(verdict));

/** Why a file sent without script was refused. The address can only choose among these sentences. */
const FILE_REFUSALS = ["fileTooLarge", "fileType", "tooManyFiles", "brokenUpload", "badText"];

async function fileRefusal({ refused, name }: Record<string, string | string[] | undefined>) {
  if (typeof refused !== "string" || !FILE_REFUSALS.includes(refused)) return undefined;
  const params = refused === "fileTooLarge" ? { limit: LARGEST_MB } : { limit: MOST_FILES };
  return sayRefusal(no(refused, { ...params, name: typeof name === "string" ? name.slice(0, 200) : "" }));
}
