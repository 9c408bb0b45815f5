import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { write } from "#ui/frame";

import { frameOf } from "../../../ui/test-frame.ts";
import { SayPage } from "./share-pages.tsx";

const NOW = Temporal.Instant.from("2026-11-26T09:00:00Z");

test.each([true, false])(
  "before one shares a kind, one reads that all of it is: %s",
  async (isAll) => {
    const choice = {
      name: "semaine",
      what: "toute votre semaine",
      isAll,
      table: "x.y",
      row: undefined,
    };
    const to = { person: newId<"Person">(), name: "Hélène" };
    const html = await write(frameOf({}), <SayPage choice={choice} to={to} now={NOW} back={{}} />);
    expect(/celles d’avant et d’après aussi[^]*Partager\s*<\/button>/.test(html)).toBe(isAll);
  },
);
