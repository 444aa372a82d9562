import { getTranslations } from "next-intl/server";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { EmptyState } from "@/app/ui/empty-state";
import { RegisterFrame } from "./frame";

/** The same words for what never was here and for what is here no longer. */
export default async function RegisterNotFound() {
  const t = await getTranslations("register");
  return (
    <RegisterFrame lang={undefined}>
      <div className="mx-auto max-w-2xl px-4 py-12">
        <EmptyState
          title={<h1 className="text-2xl">{t("absent")}</h1>}
          actions={
            <ButtonLink href={paths.register()} variant="primary">
              {t("toRegister")}
            </ButtonLink>
          }
        >
          <p>{t("absentWhy")}</p>
        </EmptyState>
      </div>
    </RegisterFrame>
  );
}
