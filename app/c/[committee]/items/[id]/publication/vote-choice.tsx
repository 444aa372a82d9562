import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { Select } from "@/app/ui/select";
import type { loadPublication } from "@/lib/publications/loaders";

type Publication = Awaited<ReturnType<typeof loadPublication>>;

/** How much is told of the vote: the preview shows it before anybody is asked to publish. */
export async function VoteChoice({ publication }: { publication: Publication }) {
  const t = await getTranslations();
  const { dossier, allowed, positions } = publication;
  if (allowed.length < 2) return null;
  const { committee } = dossier.frame;
  return (
    <Form
      action={paths.publication(committee.slug, dossier.row.item.id)}
      prefetch={false}
      className="no-print grid justify-items-start gap-2"
    >
      <Select
        key={positions}
        name="positions"
        label={t("publication.vote")}
        help={t("publication.voteHelp")}
        defaultValue={positions}
        options={allowed.map((value) => ({ value, label: t(`admin.committee.positions.${value}`) }))}
      />
      <button type="submit" className="button" data-variant="secondary" data-size="small">
        {t("publication.show")}
      </button>
    </Form>
  );
}
