import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { Button, ButtonLink } from "../form.tsx";
import { write } from "../frame.tsx";
import { pictogramNames } from "./pictogram.tsx";
import { frameOf } from "../test-frame.ts";

const frame = frameOf({});

test("a pictogram stands before the word of its button, and says nothing to ears", async () => {
  const html = await write(frame, <Button pictogram="yes">Oui, je viens</Button>);
  expect(html).toMatch(/<svg [^>]*aria-hidden="true">.*<\/svg> Oui, je viens<\/button>/s);
  expect(html).not.toContain("<title");
});

test("it is drawn once in a page, then used again", async () => {
  const html = await write(
    frame,
    <div>
      <Button pictogram="vote">Voter</Button>
      <ButtonLink href="/votes" pictogram="vote">
        Voter encore
      </ButtonLink>
      <Button pictogram="no">Non</Button>
    </div>,
  );
  expect([...html.matchAll(/id="pg-vote"/g)]).toHaveLength(1);
  expect([...html.matchAll(/href="#pg-vote"/g)]).toHaveLength(1);
  expect([...html.matchAll(/id="pg-no"/g)]).toHaveLength(1);
});

test("there are ten, each in DESIGN.md and on a button of the house", () => {
  expect(pictogramNames).toHaveLength(10);
  const table =
    readFileSync("DESIGN.md", "utf8").split("## Dix gestes")[1]?.split("\n## ")[0] ?? "";
  const listed = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(listed).toEqual(pictogramNames);
  const views = readdirSync("src/modules", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx"))
    .map((name) => readFileSync(join("src/modules", name), "utf8"))
    .join("\n");
  const isUsed = (name: string) =>
    views.includes(`pictogram="${name}"`) || views.includes(`yes: "${name}"`);
  expect(pictogramNames.filter((name) => !isUsed(name))).toEqual([]);
});
