"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";
import { Glyph, type GlyphName } from "@/app/ui/glyph";

type Props = { table: string; index: number; last: number; onMove: (to: number) => void; onRemove: () => void };

/** Moves and removes a row; without script each button asks the server for the same. */
export function RowActions({ table, index, last, onMove, onRemove }: Props) {
  const row = { table, index };
  return (
    <div className="flex items-center justify-between gap-3">
      <span aria-hidden className="text-sm font-semibold text-quiet tabular-nums">
        {index + 1}
      </span>
      <div className="flex gap-1">
        {index > 0 && <RowAction {...row} does="up" icon="arrow-up" instead={() => onMove(index - 1)} />}
        {index < last && <RowAction {...row} does="down" icon="arrow-down" instead={() => onMove(index + 1)} />}
        <RowAction {...row} does="remove" icon="trash" instead={onRemove} />
      </div>
    </div>
  );
}

type ActionProps = {
  table: string;
  index: number;
  does: "up" | "down" | "remove";
  icon: GlyphName;
  instead: () => void;
};

function RowAction({ table, index, does, icon, instead }: ActionProps) {
  const t = useTranslations("filing.rows");
  return (
    <Button
      type="submit"
      name="rows"
      value={`${does}:${table}.${index}`}
      variant="quiet"
      size="small"
      aria-label={t(does, { number: index + 1 })}
      onClick={(event) => {
        event.preventDefault();
        instead();
      }}
    >
      <Glyph name={icon} className="size-4" />
    </Button>
  );
}
