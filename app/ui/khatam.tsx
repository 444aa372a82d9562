import { Glyph } from "./glyph";

/** The eight-pointed star of the region's tilework: two squares, one turned. */
export const Khatam = ({ className = "size-6" }: { className?: string }) => (
  <Glyph name="khatam" className={className} />
);
