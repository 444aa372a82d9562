import { getTranslations } from "next-intl/server";
import { Combobox } from "@/app/ui/combobox";
import { ZONES_OF_THE_REGION } from "@/lib/committees/schema";

const ELSEWHERE = Intl.supportedValuesOf("timeZone").filter(
  (zone) => !(ZONES_OF_THE_REGION as readonly string[]).includes(zone),
);

/** A time zone: those of the region first, then all others. */
export async function ZoneField({
  label,
  help,
  zone = "Asia/Dushanbe",
}: {
  label: string;
  help: string;
  zone?: string;
}) {
  const t = await getTranslations("admin.zones");
  const options = [
    ...ZONES_OF_THE_REGION.map((value) => ({ value, label: value, group: t("region") })),
    ...ELSEWHERE.map((value) => ({ value, label: value, group: t("elsewhere") })),
  ];
  return <Combobox name="timezone" label={label} help={help} required options={options} defaultValue={zone} />;
}
