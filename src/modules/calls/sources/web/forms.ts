import { z } from "zod";

import { form, type Put, puts } from "#basics/form";
import { type Found, lookedUp } from "#basics/looked-up";
import { line, maybeLine, parsed, whole } from "#basics/questions";
import type { SentFile } from "#services/forms";

import { SHAPED } from "../actions/import-sent.ts";
import type { MappingChoice } from "../actions/mapping-choices.ts";
import type { KeptMapping } from "../actions/mappings-kept.ts";
import { DIALECTS } from "../domain/dialects/dialect.ts";
import { KNOWN_MAPPINGS } from "../domain/mapping/known/all.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { isSameMapping } from "../domain/sources/same-mapping.ts";
import type { CallSource } from "../domain/sources/source.ts";
import { readMapping } from "../domain/sources/typed-mapping.ts";
import { sentTexts } from "./sent-texts.fr.ts";
import { tableTexts } from "./table-texts.fr.ts";
import { sourceTexts as texts } from "./texts.fr.ts";

const { wrong } = texts;

/** How a source is read: chosen once, another way is another source. */
const dialect = parsed(
  {
    as: "list",
    name: "dialecte",
    label: texts.dialect,
    none: "…",
    of: DIALECTS.map((value) => ({ value, label: texts.dialects[value] })),
  },
  { empty: wrong.dialect, read: (typed) => DIALECTS.find((one) => one === typed), write: String },
);

/** A mapping, or nothing; what is wrong with it is told. */
function mappingRead(
  put: Put,
  read: (typed: string) => Found<Mapping>,
  write: (mapping: Mapping) => string,
) {
  return z
    .codec(
      z.string().optional(),
      z.custom<Mapping | undefined>(() => true),
      {
        decode: (typed = "", reading) => {
          if (typed.trim() === "") return undefined;
          const found = read(typed);
          if ("value" in found) return found.value;
          reading.issues.push({ code: "custom", message: found.problem, input: typed });
          return z.NEVER;
        },
        encode: (known) => (known === undefined ? "" : write(known)),
      },
    )
    .register(puts, put);
}

/** The mapping that is chosen, or one's own, which comes first. */
const mappingFields = (mappings: readonly MappingChoice[]) => ({
  chosen: mappingRead(
    {
      as: "list",
      name: "correspondance",
      label: texts.mapping,
      help: texts.mappingHelp,
      of: mappings.map(({ value, label }) => ({ value, label })),
      none: texts.noMapping,
      optional: true,
    },
    (typed) => {
      const found = mappings.find(({ value }) => value === typed);
      return found === undefined ? { problem: wrong.unknownMapping } : { value: found.mapping };
    },
    (mapping) => choiceOf(mappings, mapping)?.value ?? "",
  ),
  own: mappingRead(
    {
      as: "lines",
      name: "correspondance-json",
      label: texts.ownMapping,
      help: texts.ownMappingHelp,
      rows: 6,
      optional: true,
    },
    (typed) => {
      const read = readMapping(typed);
      if ("mapping" in read) return { value: read.mapping };
      return { problem: read.wrong === "json" ? wrong.json : wrong.shape(read.where) };
    },
    (mapping) => JSON.stringify(mapping, undefined, 2),
  ),
});

const name = line("nom", {
  label: texts.name,
  help: texts.nameHelp,
  empty: wrong.name,
  most: 80,
});

const reads = (mappings: readonly MappingChoice[], keyHelp: string) => ({
  address: line("adresse", {
    type: "url",
    label: texts.address,
    help: texts.addressHelp,
    empty: wrong.address,
    most: 1_000,
  }),
  ...mappingFields(mappings),
  hour: whole("heure", {
    label: texts.hour,
    help: texts.hourHelp,
    empty: wrong.hour,
    least: 0,
    most: 23,
  }),
  secret: maybeLine("cle", {
    label: texts.key,
    help: keyHelp,
    autocomplete: "off",
    most: 2_000,
  }),
});

/** A new source; `keyAt` is where one gets its key. */
export const addForm = (mappings: readonly MappingChoice[], keyAt?: string) =>
  form({ name, dialect, ...reads(mappings, texts.keyHelp(keyAt)) });

/** A source that is changed, but for how it is read. */
export const changeForm = (mappings: readonly MappingChoice[], { hasSecret }: CallSource) =>
  form({ name, ...reads(mappings, hasSecret ? texts.keyKept : texts.keyHelp(undefined)) });

/** A source as its form asks it. Never its key. */
export function knownSource(
  { name: called, address, hour, mapping }: CallSource,
  mappings: readonly MappingChoice[],
) {
  const isChosen = choiceOf(mappings, mapping) !== undefined;
  return { name: called, address, hour, [isChosen ? "chosen" : "own"]: mapping };
}

/** Which of the mappings that may be chosen a source has. */
export function choiceOf(
  mappings: readonly MappingChoice[],
  mapping: Mapping | undefined,
): MappingChoice | undefined {
  return mappings.find((one) => isSameMapping(one.mapping, mapping));
}

/** A file that is sent, drawn by the page; nothing is known of it while the form is only drawn. */
const sent = (file: SentFile | undefined, missing: string) =>
  lookedUp<SentFile>(
    { as: "hidden", name: "fichier" },
    { found: file === undefined ? { problem: missing } : { value: file }, write: () => "" },
  );

/** A file of a known source. */
export const sentForm = (file?: SentFile) =>
  form({
    file: sent(file, sentTexts.fileMissing),
    source: parsed(
      {
        as: "list",
        name: "source",
        label: sentTexts.source,
        help: sentTexts.sourceHelp,
        none: "",
        of: SHAPED.map((value) => ({ value, label: sentTexts.sources[value] })),
      },
      {
        empty: sentTexts.sourceMissing,
        read: (typed) => SHAPED.find((one) => one === typed),
        write: String,
      },
    ),
  });

/** A file of anyone, with the mapping of its supplier when there is one. */
export const tableForm = (kept: readonly KeptMapping[], file?: SentFile) =>
  form({
    file: sent(file, tableTexts.fileMissing),
    named: maybeLine("correspondance", { label: tableTexts.mapping }).register(puts, {
      as: "list",
      name: "correspondance",
      label: tableTexts.mapping,
      help: tableTexts.mappingHelp,
      none: tableTexts.guess,
      of: [
        ...kept.map(({ id, name: called }) => ({ value: id, label: called })),
        ...Object.entries(KNOWN_MAPPINGS).map(([value, { label }]) => ({ value, label })),
      ],
    }),
  });
