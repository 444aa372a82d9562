"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/ui/button";
import { Glyph, type GlyphName } from "@/app/ui/glyph";

type Props = { index: number; last: number; onMove: (to: number) => void; onRemove: () => void };

/** Moves and removes a row; without script each button asks the server for the same. */
export function RowButtons({ index, last, onMove, onRemove }: Props) {
  return (
    <div className="ms-auto flex">
      {index > 0 && <RowButton index={index} does="up" icon="arrow-up" instead={() => onMove(index - 1)} />}
      {index < last && <RowButton index={index} does="down" icon="arrow-down" instead={() => onMove(index + 1)} />}
      <RowButton index={index} does="remove" icon="trash" instead={onRemove} />
    </div>
  );
}

type ButtonProps = { index: number; does: "up" | "down" | "remove"; icon: GlyphName; instead: () => void };

function RowButton({ index, does, icon, instead }: ButtonProps) {
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
      <Glyph name={icon} className="size-4" />
    </Button>
  );
}
