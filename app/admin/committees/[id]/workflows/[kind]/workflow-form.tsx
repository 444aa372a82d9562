"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/app/ui/action-form";
import { saveWorkflow } from "@/lib/workflows/actions";
import { type Editing, Editor } from "./editor";

type Props = Editing & { committeeId: string /** The latest version: what is saved comes after it. */; latest: number };

/** The form of a workflow. When somebody saved another version meanwhile, the page fetches it and keeps what was typed. */
export function WorkflowForm({ committeeId, latest, ...editing }: Props) {
  const router = useRouter();
  return (
    <ActionForm
      action={saveWorkflow}
      hidden={{ committeeId, kind: editing.kind, basedOn: latest }}
      onAnswer={({ because }) => because === "workflowMoved" && router.refresh()}
      className="grid gap-6"
    >
      <Editor {...editing} />
    </ActionForm>
  );
}
