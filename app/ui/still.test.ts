import { expect, test } from "@playwright/test";
import { createElement as element, Fragment, type ReactNode } from "react";
import { html } from "./html";
import { Markup, Still } from "./still";

type Drawn = { props: { dangerouslySetInnerHTML: Record<string, string> } };
const drawn = (node: ReactNode) =>
  Object.values((Still({ children: node }) as unknown as Drawn).props.dangerouslySetInnerHTML).join();

test("tags, plain functions, lists and texts become one text", () => {
  const Name = ({ of }: { of: string }) => element("bdi", null, of);
  expect(
    drawn([
      element(
        "p",
        { key: 1, className: "lead", title: undefined, hidden: true, "aria-hidden": false },
        "By ",
        element(Name, { of: "<Rosa>" }),
        0,
      ),
      null,
      false,
      element(Fragment, { key: 2 }, "and ", [element("hr", { key: "line" })]),
    ]),
  ).toBe('<p class="lead" hidden="" aria-hidden="false">By <bdi>&lt;Rosa&gt;</bdi>0</p>and <hr>');
});

test("nothing a person wrote becomes a tag or an attribute", () => {
  expect(drawn(element("a", { href: '"><script>alert(1)</script>' }, '</a><img src=x onerror="alert(1)"> & co'))).toBe(
    '<a href="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;">&lt;/a&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; co</a>',
  );
  expect(html`<td title="${'"<'}">${"<b>"}${[html`<i>${"&"}</i>`]}${false}${null}${0}</td>`.html).toBe(
    '<td title="&quot;&lt;">&lt;b&gt;<i>&amp;</i>0</td>',
  );
});

test("markup that is a text already stands among tags as it is", () => {
  const bold = element(Markup, { of: html`<b>${"<Rosa>"}</b>` });
  expect(drawn(element("p", null, "By ", bold))).toBe("<p>By <b>&lt;Rosa&gt;</b></p>");
});

test("what listens, waits or is no element is refused", () => {
  expect(() => drawn({ type: "script" } as unknown as ReactNode)).toThrow("stand still");
  expect(() => drawn(element("p", { onClick: () => undefined }))).toThrow("onClick cannot stand still");
  expect(() => drawn(element("p", { dangerouslySetInnerHTML: { __html: "<b>" } }))).toThrow("cannot stand still");
});

test("a chart keeps its lettering: SVG's names are its own", () => {
  const label = element("text", { x: 4, fontWeight: "600", textAnchor: "middle" }, "+E");
  expect(drawn(element("svg", { viewBox: "0 0 9 9", fontSize: "12" }, label))).toBe(
    '<svg viewBox="0 0 9 9" font-size="12"><text x="4" font-weight="600" text-anchor="middle">+E</text></svg>',
  );
});
