import { getTranslations } from "next-intl/server";
import { Avatar } from "@/app/ui/avatar";
import type { Cast } from "@/lib/demo/loaders";

/** Who somebody is, as the button that signs in as them. */
export async function CastMember({ person, name, isDisabled }: Cast) {
  const t = await getTranslations("cast");
  return (
    <button
      type="submit"
      name="person"
      value={person}
      disabled={isDisabled}
      className="flex w-full items-start gap-3 rounded-md px-2 py-2 text-start hover:bg-accent-soft disabled:hover:bg-transparent"
    >
      <Avatar name={name} />
      <span className="grid">
        <span className={`font-medium ${isDisabled ? "text-quiet" : "text-accent"}`}>{name}</span>
        <span className="text-sm text-quiet">{t(person)}</span>
      </span>
    </button>
  );
}
