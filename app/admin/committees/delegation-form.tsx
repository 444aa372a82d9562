import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/ui/action-form";
import { Checkbox } from "@/app/ui/checkbox";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextArea } from "@/app/ui/text-area";
import { TextInput } from "@/app/ui/text-input";
import { saveDelegation } from "@/lib/committees/actions";
import type { Committee, Delegation } from "@/lib/committees/store";
import { sayRefusal } from "@/lib/languages/refusal";
import { no } from "@/lib/rules/verdict";
import { NameFields } from "./name-fields";
import { ZoneField } from "./zone-field";

/** What a delegation is called; a new one when none is given. */
export async function DelegationForm({ committee, delegation }: { committee: Committee; delegation?: Delegation }) {
  const t = await getTranslations("admin.delegations");
  const because = committee.closedAt ? await sayRefusal(no("committeeClosed")) : undefined;
  return (
    <ActionForm
      action={saveDelegation}
      hidden={{ committeeId: committee.id, ...(delegation && { id: delegation.id }) }}
    >
      <TextInput
        name="code"
        label={t("code")}
        help={t("codeHelp")}
        required
        defaultValue={delegation?.code}
        dir="ltr"
      />
      <NameFields name={delegation?.name} />
      <ZoneField label={t("zone")} help={t("zoneHelp")} zone={delegation?.timezone ?? committee.timezone} />
      <Checkbox
        name="votes"
        label={t("votes")}
        help={t("votesHelp")}
        defaultChecked={delegation ? delegation.votes : true}
      />
      <details className="grid gap-5">
        <summary className="text-sm text-quiet">{t("countedBy")}</summary>
        <div className="mt-4 grid gap-5">
          <TextArea
            name="groups"
            label={t("groups")}
            help={t("groupsHelp")}
            rows={2}
            defaultValue={delegation?.groups.join("\n")}
          />
          <TextArea
            name="weights"
            label={t("weights")}
            help={t("weightsHelp")}
            rows={2}
            defaultValue={inLines(delegation?.weights)}
          />
          <TextArea
            name="attributes"
            label={t("attributes")}
            help={t("attributesHelp")}
            rows={2}
            defaultValue={inLines(delegation?.attributes)}
          />
        </div>
      </details>
      <div>
        <SubmitButton because={because}>{t(delegation ? "save" : "create")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

const inLines = (pairs: Record<string, string> = {}) =>
  Object.entries(pairs)
    .map(([name, value]) => `${name} = ${value}`)
    .join("\n");
