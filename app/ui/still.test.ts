import { expect, test } from "@playwright/test";
import { createElement as element, Fragment, type ReactNode } from "react";
import { Still } from "./still";

const packed = (node: ReactNode) =>
  JSON.parse((Still({ children: node }) as { props: { packed: string } }).props.packed);

test("tags, plain functions, lists and texts travel as one text", () => {
  const Name = ({ of }: { of: string }) => element("bdi", null, of);
  expect(
    packed([
      element("p", { key: 1, className: "lead", title: undefined }, "By ", element(Name, { of: "<Rosa>" }), 0),
      null,
      false,
      element(Fragment, { key: 2 }, "and ", [element("hr", { key: "line" })]),
    ]),
  ).toEqual([["p", { className: "lead" }, ["By ", ["bdi", {}, ["<Rosa>"]], 0]], "and ", ["hr", {}, []]]);
});

test("a list of texts is text: nothing a person wrote becomes a tag", () => {
  expect(packed(element("p", null, ["script", { src: "x" } as unknown as string].slice(0, 1)))).toEqual([
    ["p", {}, ["script"]],
  ]);
  expect(() => packed({ type: "script" } as unknown as ReactNode)).toThrow("stand still");
});
