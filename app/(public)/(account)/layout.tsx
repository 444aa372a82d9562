import { useTranslations } from "next-intl";
import { AppearanceMenu } from "../../appearance-menu";
import { paths } from "../../paths";
import { Khatam } from "../../ui/khatam";

/** Pages before sign-in: one calm card in the middle. A page brings its own `<h1>`. */
export default function PublicLayout({ children }: LayoutProps<"/">) {
  const t = useTranslations("shell");
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header data-shell className="mx-auto flex w-full max-w-[80rem] items-center justify-between px-4 py-3 sm:px-6">
        <p className="flex items-center gap-2 font-semibold">
          <Khatam className="size-6 text-accent" />
          {t("product")}
        </p>
        <AppearanceMenu />
      </header>
      <main id="main" tabIndex={-1} className="w-full max-w-[30rem] place-self-center px-4 py-6 outline-none sm:px-6">
        <div className="card grid gap-5 px-5 py-6 sm:px-8 sm:py-8">{children}</div>
      </main>
      <footer className="grid justify-items-center gap-2 px-4 pb-6 text-center text-xs text-quiet">
        <a href={paths.register()} className="link">
          {t("publicRegister")}
        </a>
        <p>{t("about")}</p>
      </footer>
    </div>
  );
}
