"use client";
import { ArrowDown, ArrowUp, type LucideIcon, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";

type Props = { index: number; last: number; onMove: (to: number) => void; onRemove: () => void };

/** Moves and removes a row; without script each button asks the server for the same. */
export function RowButtons({ index, last, onMove, onRemove }: Props) {
  return (
    <div className="ms-auto flex">
      {index > 0 && <RowButton index={index} does="up" Icon={ArrowUp} instead={() => onMove(index - 1)} />}
      {index < last && <RowButton index={index} does="down" Icon={ArrowDown} instead={() => onMove(index + 1)} />}
      <RowButton index={index} does="remove" Icon={Trash2} instead={onRemove} />
    </div>
  );
}

type ButtonProps = { index: number; does: "up" | "down" | "remove"; Icon: LucideIcon; instead: () => void };

function RowButton({ index, does, Icon, instead }: ButtonProps) {
  const t = useTranslations("workflows.rows");
  return (
    <Button
      type="submit"
      name="change"
      value={`${does}:route.${index}`}
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
