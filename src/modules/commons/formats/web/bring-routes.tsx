import { Hono } from "hono";

import { capital } from "#basics/text";
import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { filesOf, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listPlaces } from "../../actions/list-documents.ts";
import { documentAt } from "../../web/addresses.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { bringDocuments, type BringDocuments } from "../actions/bring-documents.ts";
import { drawnOf } from "../actions/drawn.ts";
import { readCounted, readFrom } from "../actions/read-from.ts";
import type { ReadDocument } from "../actions/read.ts";
import { picturesIn, plainly, withPictures } from "../domain/pictures.ts";
import { asksOf, bringForm, type Carried, readCarried } from "./bring-forms.ts";
import { BRING_AT, BringPage, PreviewPage, type ReadOver } from "./bring-pages.tsx";
import { pieceRefusals, readRefusals, texts } from "./texts.fr.ts";

/** What a page may carry from one form to the next, in letters: what a form may send (`#services/forms`), with room. */
const MOST_CARRIED = 800_000;

/** The size at which a picture is shown, so that one can say what it says. */
const SHOWN = { width: 240, height: 180, fit: "contain" } as const;

const refusals = { ...refusalTexts, ...pieceRefusals };

/** « /communs/apporter »: a file is read, looked over, and begins one document each. Nothing is kept meanwhile. */
export function bringRoutes(app: App): Hono<Env> {
  const preview = pageOf({
    find: async (c: Asking) => {
      const documents = readCarried(await typedOf(c));
      if (documents === undefined) return undefined;
      const places = await listPlaces(app, c.var.actor, undefined);
      return { places, documents: documents.map((one) => ({ ...one, title: "", drawn: [] })) };
    },
    draw: (c, seen, back) => answer(c, <PreviewPage {...seen} back={back} />, back),
  });
  const keep = preview.sent({
    asks: ({ places, documents }) => bringForm(places, documents),
    act: (c, { documents }, { space, whose, licence, language, ...answers }) => {
      if (!isId<"Space">(space)) return Promise.resolve(refused("unknown-space"));
      const chosen = chosenAmong(documents, new Map<string, unknown>(Object.entries(answers)));
      return bringDocuments(app, c.var.actor, {
        space,
        whose,
        licence,
        language,
        documents: chosen,
      });
    },
    refusals,
    beside: {
      "unknown-space": "dans",
      "whose-too-long": "de-qui",
      "for-tables-alone": "licence",
    },
    to: ([first, ...others]) =>
      first === undefined || others.length > 0 ? "/communs/moi" : documentAt(first),
  });
  return new Hono<Env>()
    .get("/apporter", signedIn, (c) => answer(c, <BringPage back={{}} />, {}))
    .post("/apporter", signedIn, (c) => read(app, c))
    .get("/apporter/garder", signedIn, (c) => c.redirect(BRING_AT, 303))
    .post("/apporter/garder", signedIn, keep);
}

/** Those that come, under the titles that were given to them, with words in the place of their pictures. */
function chosenAmong(
  documents: readonly Carried[],
  answers: ReadonlyMap<string, unknown>,
): BringDocuments["documents"] {
  const chosen: BringDocuments["documents"][number][] = [];
  for (const [index, { contents }] of documents.entries()) {
    const names = asksOf(index + 1);
    const title = answers.get(names.title);
    if (answers.get(names.isKept) !== true || typeof title !== "string") continue;
    const pictures = picturesIn(contents).map(({ name }) => name);
    const wordsOf = ({ name }: { readonly name: string }) => {
      const said = answers.get(names.picture(pictures.indexOf(name) + 1));
      return typeof said === "string" ? plainly(texts.picture(capital(said))) : "";
    };
    chosen.push({
      title,
      contents:
        contents.kind === "table"
          ? contents
          : { kind: "text", markdown: withPictures(contents.markdown, wordsOf) },
    });
  }
  return chosen;
}

async function read(app: App, c: Asking): Promise<Response> {
  const say = (problem: string) => {
    const back: GivenBack = { problems: { fichier: problem } };
    return answer(c, <BringPage back={back} />, back);
  };
  const [sent] = await filesOf(c, "fichier");
  if (sent === undefined) return say(texts.noFile);
  if (sent.isTooLong) return say(readRefusals["too-big"]);
  const told = await readCounted(app, c.var.actor, () => readFrom(sent.name, sent.bytes));
  if (told === undefined) return say(texts.tooMany);
  if (!told.ok) return say(readRefusals[told.why]);
  if (JSON.stringify(told.documents.map(({ contents }) => contents)).length > MOST_CARRIED)
    return say(texts.tooMuchAtOnce);
  const documents: ReadOver[] = [];
  for (const one of told.documents) documents.push(await readOver(one));
  const places = await listPlaces(app, c.var.actor, undefined);
  return answer(c, <PreviewPage places={places} documents={documents} back={{}} />, {});
}

async function readOver({ title, contents, pictures, lost }: ReadDocument): Promise<ReadOver> {
  const { drawn, broken } = await drawnOf(pictures, SHOWN);
  const more = broken.length > 0 ? (["broken-pictures"] as const) : [];
  return { title, contents, lost: [...lost, ...more], drawn };
}
