"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/ui/button";
import { useFaults } from "@/app/ui/form-scope";
import { Notice } from "@/app/ui/notice";
import { Section } from "@/app/ui/section";
import { TextArea } from "@/app/ui/text-area";
import { fileFaults, type WorkflowFile } from "@/lib/rules/workflow-file";
import { useFaultsInWords } from "./use-faults-in-words";

/** A file of a workflow, read into the form: what it says is seen there before anything is saved. */
export function FileSection({ onRead }: { onRead: (file: WorkflowFile) => void }) {
  const t = useTranslations("workflows");
  const { malformed } = useFaultsInWords({ forms: [], route: [] });
  const answered = useFaults();
  const [text, setText] = useState("");
  const [said, setSaid] = useState<{ faults?: string[]; from?: WorkflowFile }>({});

  function read(json: string) {
    setText(json);
    let file: unknown;
    try {
      file = JSON.parse(json);
    } catch {
      return setSaid({ faults: [t("notJson")] });
    }
    const faults = fileFaults(file);
    if (faults.length > 0)
      return setSaid({ faults: faults.map((one) => malformed({ ...one, path: one.path || "/" })) });
    setSaid({ from: file as WorkflowFile });
    onRead(file as WorkflowFile);
  }

  return (
    <Section card title={t("import")} lead={t("importLead")}>
      <div className="grid gap-4">
        <label className="grid gap-1.5 text-sm font-semibold unscripted:hidden">
          {t("file")}
          <input
            type="file"
            accept="application/json,.json"
            className="text-sm font-normal"
            onChange={(event) => void event.target.files?.[0]?.text().then(read)}
          />
        </label>
        <TextArea
          name="file"
          label={t("fileText")}
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
          dir="ltr"
          rows={4}
          className="font-mono text-sm"
          error={said.faults?.join(" ") ?? (said.from ? undefined : answered.file)}
        />
        <div>
          <Button
            type="submit"
            name="change"
            value="import"
            onClick={(event) => {
              event.preventDefault();
              read(text);
            }}
          >
            {t("readIn")}
          </Button>
        </div>
        <div role="status">
          {said.from && (
            <Notice
              kind="success"
              title={t("imported", { from: `${said.from.committee} · ${said.from.kind} · ${said.from.version}` })}
            />
          )}
        </div>
      </div>
    </Section>
  );
}
