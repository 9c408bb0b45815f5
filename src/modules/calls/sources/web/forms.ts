import { z } from "zod";

import { lineField } from "#services/forms";

import type { MappingChoice } from "../actions/mapping-choices.ts";
import { DIALECTS } from "../domain/dialects/dialect.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import { readMapping } from "../domain/sources/typed-mapping.ts";
import { sourceTexts as texts } from "./texts.fr.ts";

const fields = {
  nom: lineField(texts.wrong.name, 80),
  adresse: lineField(texts.wrong.address, 1_000),
  heure: z
    .string(texts.wrong.hour)
    .trim()
    .regex(/^(?:[01]?\d|2[0-3])$/, texts.wrong.hour)
    .transform(Number),
  cle: z.string().trim().max(2_000).optional(),
};

/** The mapping that was chosen, or written: one's own comes first. */
const mappingFields = {
  correspondance: z.string().default(""),
  "correspondance-json": z.string().default(""),
};

type TypedMapping = z.infer<z.ZodObject<typeof mappingFields>>;

/** Reads it among those that may be chosen. */
function mappingIn(
  mappings: readonly MappingChoice[],
  { correspondance: chosen, "correspondance-json": own }: TypedMapping,
  told: z.RefinementCtx,
): Mapping | undefined {
  const wrong = (field: string, message: string) =>
    told.addIssue({ code: "custom", message, path: [field] });
  if (own.trim() !== "") {
    const read = readMapping(own);
    if ("mapping" in read) return read.mapping;
    const { json, shape } = texts.wrong;
    wrong("correspondance-json", read.wrong === "json" ? json : shape(read.where));
    return undefined;
  }
  const found = mappings.find(({ value }) => value === chosen);
  if (found === undefined && chosen !== "") wrong("correspondance", texts.wrong.unknownMapping);
  return found?.mapping;
}

/** What the form of a source that is changed sends. */
export const changeForm = (mappings: readonly MappingChoice[]) =>
  z
    .object({ ...fields, ...mappingFields })
    .transform((typed, told) => ({ ...typed, mapping: mappingIn(mappings, typed, told) }));
/** The same for a new one, with how it is read. */
export const addForm = (mappings: readonly MappingChoice[]) =>
  z
    .object({ ...fields, ...mappingFields, dialecte: z.enum(DIALECTS, texts.wrong.dialect) })
    .transform((typed, told) => ({ ...typed, mapping: mappingIn(mappings, typed, told) }));
/** Which ready source is added. */
export const readyForm = z.object({ prete: z.string() });
/** Whether it waits from now on. */
export const pauseForm = z.object({ pause: z.enum(["0", "1"]) });
