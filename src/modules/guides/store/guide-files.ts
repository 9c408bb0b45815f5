import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Guide } from "../domain/guide.ts";
import { readGuide } from "../domain/guide-file.ts";

const read = new Map<string, readonly Guide[]>();

/** The guides that come with the house (`data/*.md`), read when the first is asked for. */
export function guidesOf(projectFolder: string): readonly Guide[] {
  const known = read.get(projectFolder);
  if (known !== undefined) return known;
  const folder = join(projectFolder, "src/modules/guides/data");
  const guides = readdirSync(folder)
    .filter((name) => /^[a-z-]+\.md$/.test(name))
    .toSorted()
    .map((name) => readGuide(name.slice(0, -3), readFileSync(join(folder, name), "utf8")));
  read.set(projectFolder, guides);
  return guides;
}
