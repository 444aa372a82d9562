"use client";
import { ActionForm } from "@/app/ui/action-form";
import { Dialog } from "@/app/ui/dialog";
import { Glyph } from "@/app/ui/glyph";
import { SubmitButton } from "@/app/ui/submit-button";
import { TextInput } from "@/app/ui/text-input";
import { saveView } from "@/lib/views/actions";

type Props = {
  hidden: { committeeId: string; list: string; query: string };
  words: Record<"saveView" | "viewName" | "viewNameHelp" | "save", string>;
};

/** Keeps a list under a name. Of the browser, so that of a form few ever open nothing travels but its words. */
export function SaveView({ hidden, words }: Props) {
  return (
    <Dialog
      variant="quiet"
      size="small"
      title={words.saveView}
      trigger={
        <>
          <Glyph name="bookmark-plus" className="size-4" />
          {words.saveView}
        </>
      }
    >
      <ActionForm action={saveView} hidden={hidden}>
        <TextInput name="name" label={words.viewName} help={words.viewNameHelp} required maxLength={80} />
        <div>
          <SubmitButton>{words.save}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  );
}
