import { getTranslations } from "next-intl/server";
import { AppearanceMenu } from "../appearance-menu";
import { Khatam } from "../ui/khatam";

/** A page for everybody, signed in or not. */
export default async function CheckpointsLayout({ children }: LayoutProps<"/checkpoints">) {
  const t = await getTranslations("shell");
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <header data-shell className="mx-auto flex w-full max-w-[80rem] items-center justify-between px-4 py-3 sm:px-6">
        <p className="flex items-center gap-2 font-semibold">
          <Khatam className="size-6 text-accent" />
          {t("product")}
        </p>
        <AppearanceMenu />
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <footer className="px-4 pb-6 text-center text-xs text-quiet">{t("about")}</footer>
    </div>
  );
}
