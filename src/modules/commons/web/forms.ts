import { z } from "zod";

import { form, puts } from "#basics/form";
import {
  boxes,
  choice,
  chosen,
  line,
  maybeChoice,
  maybeLine,
  version,
  whole,
  yes,
} from "#basics/questions";
import { themeLabels, THEMES } from "#rules/subjects";

import type { Place } from "../actions/list-documents.ts";
import {
  type Kind,
  LANGUAGES,
  MOST_MARKDOWN,
  MOST_NAME,
  MOST_TITLE,
  MOST_WHOSE,
} from "../domain/document.ts";
import { type Licence, licencesFor } from "../domain/licences.ts";
import { CHOICES } from "../domain/merge.ts";
import { languageTexts } from "../domain/languages.fr.ts";
import { licenceTexts, refusalTexts, texts } from "./texts.fr.ts";

/** In Markdown. Without a `maxlength`: a browser would cut what is pasted without a word. */
const markdown = z
  .codec(
    z.string({ error: texts.bodyEmpty }),
    z.string().min(1, texts.bodyEmpty).max(MOST_MARKDOWN, texts.bodyTooLong(MOST_MARKDOWN)),
    {
      decode: (text) => text.replaceAll("\r\n", "\n").trimEnd().replace(/^\n+/, ""),
      encode: (text) => text,
    },
  )
  .register(puts, {
    name: "texte",
    as: "lines",
    label: texts.body,
    help: texts.bodyHelp,
    rows: 18,
  });

export const title = line("titre", { label: texts.name, empty: texts.nameEmpty, most: MOST_TITLE });

const saysOf = (licence: Licence) =>
  `${licenceTexts[licence].name} : ${licenceTexts[licence].says}`;
export const LICENCE_SAYS: Readonly<Record<Licence, string>> = {
  "CC-BY-SA-4.0": saysOf("CC-BY-SA-4.0"),
  "CC-BY-4.0": saysOf("CC-BY-4.0"),
  "CC0-1.0": saysOf("CC0-1.0"),
  "etalab-2.0": saysOf("etalab-2.0"),
  "ODbL-1.0": saysOf("ODbL-1.0"),
};

export const licence = (kind: Kind) =>
  maybeChoice("licence", {
    label: texts.licence,
    help: texts.licenceHelp,
    of: licencesFor(kind),
    says: LICENCE_SAYS,
    none: texts.licenceNone,
    optional: true,
  });

export const about = {
  language: choice("langue", {
    label: texts.language,
    of: LANGUAGES,
    says: languageTexts,
    otherwise: "fr",
    layout: "jours",
  }),
  themes: boxes("sujets", {
    label: texts.themes,
    of: THEMES.map((theme) => ({ value: theme, label: themeLabels[theme] })),
  }),
  whose: maybeLine("de-qui", { label: texts.whose, help: texts.whoseHelp, most: MOST_WHOSE }),
};

export const space = (places: readonly Place[]) =>
  chosen<"Space">("dans", {
    label: texts.where,
    help: texts.whereHelp,
    empty: texts.whereEmpty,
    of: places.map((place) => ({ value: place.space, label: place.circle?.name ?? texts.own })),
  });

export const versionName = maybeLine("nom", {
  label: texts.versionName,
  help: texts.versionNameHelp,
  most: MOST_NAME,
});

/** The number of the version that was read, in the form itself. */
export const base = whole("base", {
  label: "",
  empty: refusalTexts["unknown-version"],
  least: 1,
  most: 1_000_000,
}).register(puts, { name: "base", as: "hidden" });

export const beginForm = (places: readonly Place[]) =>
  form({ title, space: space(places), markdown, licence: licence("text"), ...about });

export const keepForm = form({ markdown, name: versionName, base });

export const factsForm = (kind: Kind) =>
  form({ title, licence: licence(kind), ...about, version: version() });

/** Of what another module keeps, neither its licence nor whose it is: that module says them once it publishes it. */
export const keptFactsForm = form({
  title,
  language: about.language,
  themes: about.themes,
  version: version(),
});

export const publishForm = form({ forGood: yes("pour-toujours", { label: texts.forGood }) });

export const deriveForm = (places: readonly Place[]) => form({ title, space: space(places) });

/** One question for each passage that collides. */
export const settleForm = (count: number) =>
  form({
    ...Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `passage-${at + 1}`,
        choice(`passage-${at + 1}`, {
          label: texts.passage(at + 1, count),
          of: CHOICES,
          says: texts.choices,
          empty: texts.chooseOne,
        }),
      ]),
    ),
    version: version(),
  });
