import { getLocale, getTranslations } from "next-intl/server";
import { CHOICE_LOOKS } from "@/app/status-looks";
import { Select } from "@/app/ui/select";
import { StatusBadge } from "@/app/ui/status-badge";
import { nameIn } from "@/lib/languages/named";
import { sayNeeds } from "@/lib/languages/needs";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";
import { choicesOf } from "@/lib/rules/choices";
import { type Flip, flips, suppose } from "@/lib/rules/simulate";
import { rollOf } from "@/lib/rules/tally";
import { isTold, pollOf } from "./poll";
import { suppositionsIn } from "./suppositions";

type Query = Record<string, string | string[] | undefined>;

/** So many ways to turn an outcome are told; a rule with more of them is better tried out. */
const FLIPS = 6;

/** “If … then …”: what the rule would say if delegations said this. A plain form: its address can be shared. */
export async function Simulator({ ballot, query }: { ballot: BallotPaper; query: Query }) {
  const [t, locale, format] = await Promise.all([getTranslations(), getLocale(), readersFormat()]);
  const { rule, seats } = ballot;
  const ifs = suppositionsIn(query, ballot);
  // A secret ballot is tried out on the seats as they are; nothing of what was said is known, nor used.
  const { ballots } = ballot.secrecy === "secret" ? { ballots: [] } : rollOf(pollOf(ballot));
  const said = new Map(ballots.filter((one) => one.void === undefined).map(({ seat, choice }) => [seat, choice]));
  const decision = suppose(ballot, ballots, ifs);
  const supposed = [...ballots.filter(({ seat }) => !Object.hasOwn(ifs, seat)), ...asBallots(ifs)];
  const names = new Map(seats.map(({ id, name }) => [id, nameIn(locale, name)]));
  const choiceName = (choice: string) => t(`choices.${choice}` as "choices.approve");
  const part = ({ count, seats: of }: Flip["parts"][number]) => {
    const list = of.map((id) => names.get(id) ?? "");
    return count === of.length ? format.list(list) : t("item.simulator.some", { count, of: format.list(list) });
  };
  return (
    <details id="simulator" open={Object.keys(ifs).length > 0} className="border-t border-line pt-4 text-sm no-print">
      <summary className="font-semibold">{t("item.simulator.title")}</summary>
      <div className="mt-3 grid gap-4">
        <p className="text-quiet">{t(isTold(ballot) ? "item.simulator.lead" : "item.simulator.leadHidden")}</p>
        <form action="#simulator" aria-label={t("item.simulator.title")} className="grid gap-3">
          <div className="grid items-end gap-3 sm:grid-cols-2">
            {seats
              .filter(({ standing }) => standing !== "vacant")
              .map(({ id, code }) => (
                <Select
                  key={`${id} ${ifs[id] ?? ""}`}
                  name="if"
                  id={`if-${code}`}
                  label={names.get(id) ?? code}
                  defaultValue={ifs[id] ? `${code}:${ifs[id]}` : ""}
                  empty={
                    said.has(id)
                      ? t("item.simulator.asSaid", { choice: choiceName(said.get(id) ?? "") })
                      : t("item.ballot.silent")
                  }
                  options={choicesOf(rule).map((choice) => ({ value: `${code}:${choice}`, label: choiceName(choice) }))}
                />
              ))}
          </div>
          <div>
            <button type="submit" className="button" data-variant="secondary">
              {t("item.simulator.go")}
            </button>
          </div>
        </form>
        <output className="grid gap-2 rounded-md bg-sunken px-4 py-3">
          <p className="flex flex-wrap items-center gap-2">
            {t("item.simulator.then")}{" "}
            <StatusBadge {...(decision.outcome === "adopted" ? CHOICE_LOOKS.approve : CHOICE_LOOKS.object)}>
              {t(`outcomes.${decision.outcome}`)}
            </StatusBadge>
          </p>
          {decision.needs.length > 0 && <p>{await sayNeeds(decision.needs, names)}</p>}
          <ul className="grid list-disc gap-1 ps-5 empty:hidden">
            {flips(ballot, supposed)
              .slice(0, FLIPS)
              .map(({ choice, outcome, parts }) => (
                <li key={`${choice} ${outcome} ${parts.map(({ seats: of }) => of.join()).join()}`}>
                  {t("item.simulator.flip", {
                    who: format.list(parts.map(part)),
                    choice: choiceName(choice),
                    outcome: t(`outcomes.${outcome}`),
                  })}
                </li>
              ))}
          </ul>
        </output>
      </div>
    </details>
  );
}

const asBallots = (ifs: Readonly<Record<string, string>>) =>
  Object.entries(ifs).map(([seat, choice]) => ({ seat, choice }));
