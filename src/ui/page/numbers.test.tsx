import { expect, test } from "vitest";

import { write } from "../frame.tsx";
import { WithNumbers } from "./numbers.tsx";
import { frameOf } from "../test-frame.ts";

test("each number of help is called by a touch, the 114 written to; the words stay", async () => {
  const says = "Appelez le 3977, le 119, le 17, le 15 ou le 112. Par messages : 114.";
  const html = await write(frameOf({}), <WithNumbers says={says} />);
  expect([...html.matchAll(/href="([^"]+)"/g)].map(([, at]) => at)).toEqual([
    "tel:3977",
    "tel:119",
    "tel:17",
    "tel:15",
    "tel:112",
    "sms:114",
  ]);
  expect(html).toMatch(/<span class="d-un-trait"><a href="tel:112">112<\/a>\.<\/span>/);
  expect(html.replaceAll(/<[^>]+>/g, "").replaceAll(/\s/g, " ")).toBe(says);
});
