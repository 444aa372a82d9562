import { getNow, getTranslations } from "next-intl/server";
import { Select } from "@/app/ui/select";
import { TextArea } from "@/app/ui/text-area";
import type { Dossier } from "@/lib/dossier/loaders";
import type { BallotPaper } from "@/lib/papers/store";
import { mayStateBy } from "@/lib/rules/ballot-terms";
import { seatOf } from "@/lib/rules/hats";
import { granted, no } from "@/lib/rules/verdict";
import { STATEMENT_KINDS } from "@/lib/rules/words";
import { makeStatement } from "@/lib/statements/actions";
import { ActDialog } from "./act-dialog";
import { spokenIn } from "./poll";

type Props = { dossier: Dossier; ballot: BallotPaper };

/** What a delegation, or an observer where they may, has entered in the record beside the positions. */
export async function StatementAct({ dossier, ballot }: Props) {
  const [t, now] = await Promise.all([getTranslations("item.ballot"), getNow()]);
  const { acts, row, frame } = dossier;
  if (!acts.makeStatement.ok || ballot.ending) return null;
  const delegationId = seatOf(frame.actor, frame.committee.id)?.delegationId;
  const votes = ballot.seats.some(({ id }) => id === delegationId);
  if (!votes && !ballot.terms.observersState) return null;
  const days = ballot.closedAt && Math.floor((now.getTime() - new Date(ballot.closedAt).getTime()) / 86_400_000);
  const late = mayStateBy(ballot.terms, days === null || days === "" ? null : days);
  if (!late.ok) return null;
  const early = ballot.secrecy !== "open" && !ballot.closedAt ? no("statementAfterClosing") : granted;
  const explains = votes && ballot.secrecy !== "secret" && spokenIn(ballot).has(delegationId ?? "");
  const kinds = STATEMENT_KINDS.filter((kind) => kind !== "explanation" || explains);
  return (
    <ActDialog
      act="makeStatement"
      action={makeStatement}
      hidden={{ itemId: row.item.id, ballotId: ballot.id }}
      verdict={early}
    >
      <Select
        name="kind"
        label={t("statementKind")}
        required
        options={kinds.map((value) => ({ value, label: t(`statementKinds.${value}`) }))}
      />
      <TextArea name="body" label={t("statement")} help={t("statementHelp")} required max={10_000} rows={6} />
    </ActDialog>
  );
}
