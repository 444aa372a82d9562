import { useTranslations } from "next-intl";
import { paths } from "@/app/paths";
import { ButtonLink } from "@/app/ui/button-link";
import { Notice } from "@/app/ui/notice";

/** Said before anything is typed: acts of weight need a sign-in of the last minutes. */
export function FreshNotice({ fresh, next }: { fresh: boolean; next: string }) {
  const t = useTranslations("admin.fresh");
  if (fresh) return null;
  return (
    <Notice kind="info" title={t("title")}>
      <p>{t("why")}</p>
      <div className="mt-1">
        <ButtonLink href={paths.freshSignIn(next)} size="small">
          {t("confirm")}
        </ButtonLink>
      </div>
    </Notice>
  );
}
