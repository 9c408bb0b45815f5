import { form } from "#basics/form";
import { choice, chosen, day, line, lines, maybeLines, yes } from "#basics/questions";
import type { Place } from "#modules/commons";
import { hour } from "#pieces/calendar";

import { MOST_REPORT, OUTCOMES } from "../domain/trial.ts";
import { formTexts as says } from "./form-texts.fr.ts";
import { cardTexts, trialTexts } from "./texts.fr.ts";

const circle = (circles: readonly Place[]) =>
  chosen<"Space">("cercle", {
    label: says.circle,
    empty: says.circleEmpty,
    of: circles.map(({ space, circle: one }) => ({ value: space, label: one?.name ?? "" })),
  });

export const tryForm = (circles: readonly Place[]) =>
  form({
    circle: circle(circles),
    day: day("jour", { label: says.day, empty: says.dayEmpty }),
    address: line("ou", {
      label: says.address,
      help: says.addressHelp,
      empty: says.addressEmpty,
    }),
    at: hour("heure", { label: says.hour, empty: says.hourEmpty }),
  });

const told = (name: string, label: string, help?: string) =>
  maybeLines(name, { label, help, rows: 4, most: MOST_REPORT });

export const tellForm = form({
  outcome: choice("issue", {
    label: says.outcome,
    of: OUTCOMES,
    says: cardTexts.outcomes,
    empty: says.outcomeEmpty,
    layout: "jours",
  }),
  did: lines("fait", { label: says.did, empty: says.didEmpty, rows: 4, most: MOST_REPORT }),
  failed: told("rate", says.failed, says.failedHelp),
  worked: told("marche", says.worked),
  changed: told("change", says.changedThen),
});

export const publishForm = form({ forGood: yes("pour-toujours", { label: trialTexts.forGood }) });

export const askForm = (circles: readonly Place[]) =>
  form({
    circle: circle(circles),
    wanted: lines("attendu", { label: says.wanted, empty: says.wantedEmpty, rows: 3, most: 1_000 }),
    time: line("temps", { label: says.time, help: says.timeHelp, empty: says.timeEmpty }),
    how: line("comment", { label: says.how, empty: says.howEmpty }),
    isNamed: yes("nomme", { label: says.named }),
  });
