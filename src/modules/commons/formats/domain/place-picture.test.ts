import { expect, test } from "vitest";

import { isShown, spotsOf, withPictureAt } from "./place-picture.ts";

const TEXT = "Avant\n\n# Un *jardin*\nSuite\n\nDeux\n----\n\n- a\n\n  # dedans\n\n# Deux\n";
const PICTURE = "![p](/p)";

test("a picture may stand at the end, under each heading, or at the head", () => {
  expect(spotsOf(TEXT)).toEqual([
    { id: "fin", under: undefined },
    { id: "sous-un-jardin", under: "Un jardin" },
    { id: "sous-deux", under: "Deux" },
    { id: "sous-deux-2", under: "Deux" },
    { id: "debut", under: undefined },
  ]);
  expect(spotsOf("# x\n".repeat(500))).toHaveLength(102);
});

test.each([
  ["debut", `${PICTURE}\n\nAvant`],
  ["fin", `# Deux\n\n${PICTURE}\n`],
  ["sous-un-jardin", `# Un *jardin*\n\n${PICTURE}\n\nSuite\n\nDeux`],
  ["sous-deux", `Deux\n----\n\n${PICTURE}\n\n- a`],
  ["sous-deux-2", `  # dedans\n\n# Deux\n\n${PICTURE}\n`],
])("at « %s » it is a paragraph of its own, and nothing else moves", (spot, around) => {
  const became = withPictureAt(TEXT, spot, PICTURE) ?? "";
  expect(became).toContain(around);
  const without = became.replace(PICTURE, "").replaceAll(/\s/g, "");
  expect(without).toBe(TEXT.replaceAll(/\s/g, ""));
});

test("behind code that nobody closed it would be code, and is not shown", () => {
  const open = withPictureAt("Avant\n\n```\ncode\n", "fin", PICTURE) ?? "";
  expect(isShown(open, "/p")).toBe(false);
  expect(isShown(withPictureAt("Avant", "fin", PICTURE) ?? "", "/p")).toBe(true);
  expect(isShown(`- un ${PICTURE}\n`, "/p")).toBe(true);
});

test("a heading that is gone takes none, and an empty text takes one", () => {
  expect(withPictureAt(TEXT, "sous-trois", PICTURE)).toBeUndefined();
  expect(withPictureAt("", "fin", PICTURE)).toBe(`${PICTURE}\n`);
});
