/** A zip with these entries, stored as they are: what tests need of an office document. */
export function zipped(entries: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const contents: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const sizes = u32(0, text.length, text.length);
    const local = Buffer.concat([
      u32(0x04034b50),
      u16(20, 0, 0, 0, 0),
      sizes,
      u16(name.length, 0),
      Buffer.from(name + text),
    ]);
    contents.push(
      u32(0x02014b50),
      u16(20, 20, 0, 0, 0, 0),
      sizes,
      u16(name.length, 0, 0, 0, 0),
      u32(0, at),
      Buffer.from(name),
    );
    files.push(local);
    at += local.length;
  }
  const list = Buffer.concat(contents);
  const count = files.length;
  return Buffer.concat([...files, list, u32(0x06054b50), u16(0, 0, count, count), u32(list.length, at), u16(0)]);
}

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255])),
  );
