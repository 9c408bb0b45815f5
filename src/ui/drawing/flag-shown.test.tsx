import { expect, test } from "vitest";

import { Emblem } from "../emblem.tsx";
import { Flag } from "../flag.tsx";
import { write } from "../frame.tsx";
import { frameOf } from "../test-frame.ts";

const logo = { at: "/structures/1/logo/abc.png", words: "Deux anneaux, un bleu et un rouge" };

test("a flag shown twice is drawn once, and no drawing bears the name of another", async () => {
  const html = await write(
    frameOf({}),
    <div>
      <Flag id="une structure" />
      <Flag id="une structure" />
      <Flag id="une autre" />
      <Emblem id="une structure" />
    </div>,
  );
  expect(html.match(/class="mat"/g)).toHaveLength(2);
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(` id="${id}"`);
  for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(html).toContain(` id="${id}"`);
  const defined = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(defined).size).toBe(defined.length);
});

test("a logo takes the place of the flag; its words are said where it stands alone", async () => {
  const beside = await write(frameOf({}), <Flag id="une structure" logo={logo} />);
  expect(beside).not.toContain("pavillon");
  expect(beside).toContain('alt=""');
  const alone = await write(frameOf({}), <Flag id="une structure" logo={logo} isHead />);
  expect(alone).toContain(`alt="${logo.words}"`);
});

test("a flag weighs some three hundred bytes", async () => {
  const html = await write(frameOf({}), <Flag id="une structure" />);
  expect(html.length).toBeLessThan(520);
});
