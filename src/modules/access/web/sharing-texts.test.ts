import { expect, test } from "vitest";

import { withOrWithout } from "./sharing-texts.fr.ts";

const NOW = Temporal.Instant.from("2026-11-25T09:00:00Z");
/** Midnight in Paris after Sunday 29 November. */
const AFTER_SUNDAY = Temporal.Instant.from("2026-11-29T23:00:00Z");
const asked = (until: Temporal.Instant | undefined, with_: Temporal.Instant | undefined) =>
  withOrWithout({ until, toSayAgain: { until: with_, by: undefined, isAskedAgain: true } }, NOW);

test("what a yes makes of it is said by the last day, as the sentence is", () => {
  expect(asked(AFTER_SUNDAY, undefined)).toBe(
    "Avec votre oui : jusqu’à ce que vous l’arrêtiez. Sans votre oui, cela s’arrête le dimanche 29 novembre.",
  );
});

test("where a yes changes nothing, that is said", () => {
  expect(asked(AFTER_SUNDAY, AFTER_SUNDAY)).toBe(
    "Avec ou sans votre oui : jusqu’au dimanche 29 novembre.",
  );
});
