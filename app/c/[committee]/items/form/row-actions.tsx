"use client";
import { ArrowDown, ArrowUp, type LucideIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";

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
        {index > 0 && <RowAction {...row} does="up" Icon={ArrowUp} instead={() => onMove(index - 1)} />}
        {index < last && <RowAction {...row} does="down" Icon={ArrowDown} instead={() => onMove(index + 1)} />}
        <RowAction {...row} does="remove" Icon={Trash2} instead={onRemove} />
      </div>
    </div>
  );
}

type ActionProps = {
  table: string;
  index: number;
  does: "up" | "down" | "remove";
  Icon: LucideIcon;
  instead: () => void;
};

function RowAction({ table, index, does, Icon, instead }: ActionProps) {
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
      <Icon aria-hidden className="size-4" />
    </Button>
  );
}
