import { useTranslations } from "next-intl";
import { ActionForm } from "@/app/ui/action-form";
import { Avatar } from "@/app/ui/avatar";
import { Combobox } from "@/app/ui/combobox";
import { Section } from "@/app/ui/section";
import { Select } from "@/app/ui/select";
import { SubmitButton } from "@/app/ui/submit-button";
import { shareItem } from "@/lib/parts/actions";
import { PARTS, type Part } from "@/lib/rules/words";

type Person = { id: string; name: string };
type Props = {
  itemId: string;
  author: string;
  parts: (Person & { part: Part })[];
  /** Who may be added; nobody when this person may not share. */
  seated: Person[];
  because?: string | undefined;
};

/** Who writes, comments or reads along by the author's leave. */
export function People({ itemId, author, parts, seated, because }: Props) {
  const t = useTranslations("filing.people");
  const tPart = useTranslations("parts");
  const others = seated.filter(({ id }) => !parts.some((one) => one.id === id));
  return (
    <Section card id="people" title={t("title")} lead={because ?? t("lead")}>
      <div className="grid gap-5">
        <ul className="grid gap-2">
          <PersonRow name={author} part={t("author")} />
          {parts.map(({ id, name, part }) => (
            <PersonRow key={id} name={name} part={tPart(part)}>
              {!because && (
                <ActionForm
                  action={shareItem}
                  hidden={{ itemId, personId: id, part: "none" }}
                  className="contents"
                  label={t("remove", { name })}
                >
                  <SubmitButton variant="quiet" size="small" aria-label={t("remove", { name })}>
                    {t("removeShort")}
                  </SubmitButton>
                </ActionForm>
              )}
            </PersonRow>
          ))}
        </ul>
        {!because && (
          <ActionForm
            key={parts.length}
            action={shareItem}
            hidden={{ itemId }}
            label={t("add")}
            className="grid items-end gap-4 sm:grid-cols-[1fr_14rem_auto]"
          >
            <Combobox
              name="personId"
              label={t("person")}
              empty={t("choosePerson")}
              options={others.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Select
              name="part"
              label={t("part")}
              options={PARTS.map((part) => ({ value: part, label: tPart(part) }))}
            />
            <SubmitButton variant="secondary">{t("addShort")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Section>
  );
}

function PersonRow({ name, part, children }: { name: string; part: string; children?: React.ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-3 text-sm">
      <Avatar name={name} />
      <span className="grid min-w-0 grow">
        <bdi className="font-medium">{name}</bdi>
        <span className="text-xs text-quiet">{part}</span>
      </span>
      {children}
    </li>
  );
}
