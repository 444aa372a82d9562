import { expect, test } from "@playwright/test";
import { addressIn } from "./hops";

for (const [said, trusted, address] of [
  ["203.0.113.9", 0, "203.0.113.9"],
  ["10.9.9.9, 203.0.113.9", 0, "203.0.113.9"],
  ["10.9.9.9, 198.51.100.7, 203.0.113.9", 1, "198.51.100.7"],
  ["::ffff:127.0.0.1", 0, "127.0.0.1"],
  ["2001:db8::1", 0, "2001:db8::1"],
  ["203.0.113.9", 2, "203.0.113.9"],
  ["<script>", 0, "unknown"],
  [null, 0, "unknown"],
] as const) {
  test(`who asks, by “${said}” behind ${trusted} trusted proxies`, () => {
    expect(addressIn(said, trusted)).toBe(address);
  });
}
