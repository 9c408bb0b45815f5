import { expect, test } from "vitest";

import { texts } from "../../web/texts.fr.ts";

test("the account of an import says one as one, and several as several", () => {
  const account = { read: 3, new: 2, updated: 0, unchanged: 0, merged: 0, refused: 1, calls: 1 };
  expect(texts.imports.account(account)).toBe(
    "3 annonces lues : 2 nouvelles, 0 mise à jour, 0 déjà connue, 1 refusée. 1 est un appel.",
  );
});
