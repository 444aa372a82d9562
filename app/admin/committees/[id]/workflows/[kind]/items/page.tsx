import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { STATUS_LOOKS } from "@/app/status-looks";
import { ActionForm } from "@/app/ui/action-form";
import { EmptyState } from "@/app/ui/empty-state";
import { Card, Section } from "@/app/ui/section";
import { StatusBadge } from "@/app/ui/status-badge";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { moveToWorkflow } from "@/lib/workflows/actions";
import { loadMove } from "@/lib/workflows/loaders";
import { KindPage } from "../../kind-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("workflows.views");
  return { title: t("items") };
}

/** The items under an earlier version, each with what the latest would mean for it: by symbol, for an administrator reads none. */
export default async function WorkflowItemsPage({
  params,
}: PageProps<"/admin/committees/[id]/workflows/[kind]/items">) {
  const { id, kind: name } = await params;
  const { member, committee, kind, latest, items } = await loadMove(id, name);
  const t = await getTranslations();
  return (
    <KindPage committee={committee} kind={kind} view="items" fresh={member.fresh} behind={items.length}>
      {items.length === 0 ? (
        <Card>
          <EmptyState title={t("workflows.noneBehind")}>{t("workflows.noneBehindWhy")}</EmptyState>
        </Card>
      ) : (
        <Section card title={t("workflows.move", { version: latest.version })} lead={t("workflows.moveLead")}>
          <ActionForm action={moveToWorkflow} hidden={{ committeeId: committee.id, kind, version: latest.version }}>
            <fieldset className="grid gap-2">
              <legend className="mb-2 text-sm font-semibold">{t("workflows.moveWhich")}</legend>
              <input type="hidden" name="items[]" value="" />
              {items.map(({ id: item, symbol, status, version, stranding }) => (
                <label
                  key={item}
                  className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line px-3 py-2 text-sm has-disabled:bg-sunken"
                >
                  <input type="checkbox" name="items[]" value={item} disabled={Boolean(stranding)} />
                  <bdi className="font-semibold">{symbol}</bdi>
                  <StatusBadge {...STATUS_LOOKS[status]}>{t(`statuses.${status}`)}</StatusBadge>
                  <span className="text-quiet">
                    {stranding
                      ? t(`workflows.stranding.${stranding}`, { status: t(`statuses.${status}`) })
                      : t("workflows.fromTo", { from: version, to: latest.version })}
                  </span>
                </label>
              ))}
            </fieldset>
            <TextArea
              name="reason"
              label={t("workflows.reason")}
              help={t("workflows.moveReasonHelp")}
              required
              max={2000}
              rows={3}
            />
            <div>
              <SubmitButton>{t("workflows.moveNow")}</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      )}
    </KindPage>
  );
}
