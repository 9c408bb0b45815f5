import { form } from "#basics/form";
import { boxes, chosen, maybeLine, maybeLines, parsed, wholeWithin, yes } from "#basics/questions";
import { readAddress } from "#rules/people";

import type { SeenName } from "../actions/see-brought.ts";
import type { ToTakeUp } from "../actions/to-take-up.ts";
import { bringTexts, broughtTexts, inviteNamesTexts } from "./texts.fr.ts";

/** Which of the names of the archive is one's own, and a yes to the charter. */
export const bringForm = (names: readonly string[]) =>
  form({
    me: parsed(
      {
        name: "moi",
        label: bringTexts.me,
        as: "list",
        none: bringTexts.meNone,
        of: names.map((label, i) => ({ value: String(i), label })),
        optional: true,
      },
      {
        empty: bringTexts.meWrong,
        read: (typed) => (typed === "" ? -1 : wholeWithin(typed, 0, names.length - 1)),
        write: (place) => (place < 0 ? "" : String(place)),
      },
    ),
    charter: yes("charte", { label: bringTexts.accept }).refine(
      (accepts) => accepts,
      bringTexts.notAccepted,
    ),
  });

/** The field of the address of a name, by its place. */
export const addressOf = (place: number) => `adresse-${place + 1}`;

/** The addresses of those whom one knows, each beside its name; the others stay empty. */
export const inviteNamesForm = (names: readonly SeenName[]) =>
  form({
    ...Object.fromEntries(
      names.map(({ place, name }) => [
        addressOf(place),
        maybeLine(addressOf(place), {
          label: inviteNamesTexts.addressOf(name ?? ""),
          type: "email",
          most: 254,
        }).refine(
          (typed) => typed === undefined || readAddress(typed) !== undefined,
          inviteNamesTexts.notAnAddress,
        ),
      ]),
    ),
    words: maybeLines("mot", {
      label: inviteNamesTexts.words,
      help: inviteNamesTexts.wordsHelp,
      rows: 3,
      most: 400,
    }),
    known: yes("connues", { label: inviteNamesTexts.promise }).refine(
      (known) => known,
      inviteNamesTexts.notKnown,
    ),
  });

/** Which tasks, dates to come and documents are taken up: as many as one press takes are ticked, unless one says otherwise. */
export const takeUpForm = (of: readonly ToTakeUp[]) =>
  form({
    items: boxes("chose", {
      label: broughtTexts.takeUpWhich,
      of: of.map(({ id, says }) => ({ value: id, label: says })),
    }),
  });

/** Which name is erased. */
export const eraseForm = (names: readonly SeenName[]) =>
  form({
    name: chosen<"BroughtName">("nom", {
      label: broughtTexts.eraseName,
      none: broughtTexts.eraseNone,
      empty: broughtTexts.noName,
      of: names.flatMap(({ id, name }) => (name === undefined ? [] : [{ value: id, label: name }])),
    }),
  });
