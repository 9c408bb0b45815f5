import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { isId } from "#basics/id";
import { refused } from "#basics/result";
import { filesOf, pageOf, signedIn, typedOf } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { listPlaces } from "../../actions/list-documents.ts";
import { picturesOf } from "../../actions/pictures.ts";
import { documentAt } from "../../web/addresses.ts";
import type { Asking, Env } from "../../web/asked.ts";
import { refusalTexts } from "../../web/texts.fr.ts";
import { bringDocuments, type BringDocuments } from "../actions/bring-documents.ts";
import { keepBrought, type ReadOver as Kept } from "../actions/keep-brought.ts";
import { readCounted, readFrom } from "../actions/read-from.ts";
import { pictureIn, picturesIn, withPictures } from "../domain/pictures.ts";
import { asksOf, bringForm, type Carried, readCarried } from "./bring-forms.ts";
import { BRING_AT, BringPage, PreviewPage, type ReadOver } from "./bring-pages.tsx";
import { PICTURES } from "./pictures-page.tsx";
import { pieceRefusals, readRefusals, texts } from "./texts.fr.ts";

/** What a page may carry from one form to the next, in letters: what a form may send (`#services/forms`), with room. */
const MOST_CARRIED = 800_000;

const refusals = { ...refusalTexts, ...pieceRefusals };

/** « /communs/apporter »: a file is read, looked over, and begins one document each. Nothing is kept meanwhile. */
export function bringRoutes(app: App): Hono<Env> {
  const preview = pageOf({
    find: async (c: Asking) => {
      const documents = readCarried(await typedOf(c));
      if (documents === undefined) return undefined;
      const places = await listPlaces(app, c.var.actor, undefined);
      const carried = documents.map((one) => ({ ...one, title: "" }));
      return { places, documents: await withSizes(app, c, carried) };
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
    to: ([first, ...others], { documents }) => {
      if (first === undefined || others.length > 0) return "/communs/moi";
      const hasPictures = documents.some(({ pictures }) => pictures.size > 0);
      return documentAt(first) + (hasPictures ? PICTURES : "");
    },
  });
  return new Hono<Env>()
    .get("/apporter", signedIn, (c) => answer(c, <BringPage back={{}} />, {}))
    .post("/apporter", signedIn, (c) => read(app, c))
    .get("/apporter/garder", signedIn, (c) => c.redirect(BRING_AT, 303))
    .post("/apporter/garder", signedIn, keep);
}

/** Those that come, under the titles that were given to them, their pictures described. */
function chosenAmong(
  documents: readonly Pick<Carried, "contents">[],
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
      return pictureIn(name, typeof said === "string" ? said : "");
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
  const kept = await keepBrought(app, c.var.actor, told.documents);
  const documents = await withSizes(app, c, kept);
  const places = await listPlaces(app, c.var.actor, undefined);
  return answer(c, <PreviewPage places={places} documents={documents} back={{}} />, {});
}

/** With how large the pictures are that wait for them. */
async function withSizes(
  app: App,
  c: Asking,
  documents: readonly Kept[],
): Promise<readonly ReadOver[]> {
  const all: ReadOver[] = [];
  for (const one of documents) {
    const pictures = await picturesOf(app, c.var.actor, one.contents);
    all.push({ ...one, lost: [...one.lost], pictures });
  }
  return all;
}
