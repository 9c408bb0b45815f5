import { expect, test } from "vitest";

import { Avatar, PersonLine } from "./avatar.tsx";
import { write } from "./frame.tsx";
import { Page } from "./page.tsx";
import { frameOf } from "./test-frame.ts";

const SEEN = new Map([["ana", "/photos/a"]]);

/** A page whose tokens are asked for, and how. */
function asking() {
  const asked: (readonly string[])[] = [];
  const faces = (persons: readonly string[]) => {
    asked.push(persons);
    return Promise.resolve(new Map(persons.map((one) => [one, SEEN.get(one)] as const)));
  };
  const shown = async (persons: readonly string[]) => {
    const found = await faces(persons);
    return new Map(
      [...found].flatMap(([one, at]) => (at === undefined ? [] : [[one, at] as const])),
    );
  };
  return { asked, faces: shown };
}

test("all faces of a page, that of who reads too, are asked for in one question, each once", async () => {
  const { asked, faces } = asking();
  const person = { name: "Zoé", id: "zoe", simple: false, keeps: () => Promise.resolve(undefined) };
  const html = await write(
    frameOf({ person, faces }),
    <Page title="x">
      <PersonLine id="ana" name="Ana" reports />
      <ul>
        {["ana", "bilal"].map((id) => (
          <li>
            <Avatar id={id} name={id} />
          </li>
        ))}
      </ul>
    </Page>,
  );
  expect(asked.map((ids) => [...ids].toSorted())).toEqual([["ana", "bilal", "zoe"]]);
  expect(html.match(/<img class="jeton" src="\/photos\/a" alt=""/g)).toHaveLength(2);
  expect(html).toContain(">BI</span>");
  expect(html).toContain(">ZO</span>");
  expect(html).toContain('href="/signaler/photo/ana"');
  expect(html.match(/\/signaler\/photo\//g)).toHaveLength(1);
});

test("a page without persons asks nothing, and one that shows no faces has initials", async () => {
  const { asked, faces } = asking();
  await write(frameOf({ faces }), <Page title="x">Rien.</Page>);
  expect(asked).toEqual([]);
  const html = await write(frameOf({}), <Avatar id="ana" name="Ana" />);
  expect(html).toContain(">AN</span>");
});
