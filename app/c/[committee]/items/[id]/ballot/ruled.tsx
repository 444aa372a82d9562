import { getTranslations } from "next-intl/server";
import type { Dossier } from "@/lib/dossier/loaders";
import { readersFormat } from "@/lib/languages/reader";
import type { BallotPaper } from "@/lib/papers/store";

const RULINGS = ["extendBallot", "suspendBallot", "resumeBallot", "reopenBallot"] as const;

/** What the chair ruled on this ballot, in its order, each with the reason given. */
export async function Ruled({ dossier, ballot }: { dossier: Dossier; ballot: BallotPaper }) {
  const [t, format] = await Promise.all([getTranslations("timeline"), readersFormat()]);
  const moment = (at: unknown) => (typeof at === "string" ? format.moment(new Date(at)) : "");
  const ruled = dossier.papers.events.toReversed().flatMap(({ id, act, at, actor, data }) => {
    const ruling = RULINGS.find((one) => one === act);
    if (!ruling || data.ballotId !== ballot.id) return [];
    const said = t(ruling, { actor: actor ?? "", until: moment(data.closesAt) });
    return [{ id, at, said, reason: typeof data.reason === "string" ? data.reason : "" }];
  });
  if (ruled.length === 0) return null;
  return (
    <ul className="grid gap-2 text-sm">
      {ruled.map(({ id, at, said, reason }) => (
        <li key={id} className="border-s-2 border-line ps-3">
          <p>
            {said} <time className="text-quiet">{moment(at)}</time>
          </p>
          <p dir="auto" className="whitespace-pre-line text-quiet">
            {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
