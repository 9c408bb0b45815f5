import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { pageList } from "#basics/query";
import { type AskedEnv, filesOf, pageOf, typedOf } from "#services/forms";
import type { App, OperatorCard } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import {
  addMeaning,
  changeLine,
  dropLine,
  importLines,
  leaveOut,
  takeBack,
} from "../actions/keep-words.ts";
import { countWordsIn, exportLines, seeLine, seeWords } from "../actions/see-words.ts";
import { textOf } from "../domain/own-lines.ts";
import { fileForm, lineForm, meaningForm } from "./forms.ts";
import {
  changeRefusals,
  importRefusals,
  leaveRefusals,
  meaningRefusals,
  wordTexts as texts,
} from "./texts.fr.ts";
import { AT, LinePage, WordsPage } from "./words-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const whole = (text: string | undefined) => Number(/^\d{1,5}$/.exec(text ?? "")?.[0] ?? 0);

/** What a form that was done says on the page that follows. */
function saidOf(c: Asking): string | undefined {
  const done = c.req.query("fait") ?? "";
  if (done !== "apporte") return texts.said[done];
  const [added, known, broken] = (c.req.query("lignes") ?? "").split("-");
  return texts.imported(whole(added), whole(known), whole(broken));
}

/** The page, and the form that it gives back. */
function pageOfWords(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeWords(app, c.var.actor, asked);
      return seen && { seen, asked };
    },
    draw: (c, shown, back) => {
      const told = { word: c.req.query("mot")?.slice(0, 60), said: saidOf(c) };
      return answer(c, <WordsPage {...shown} {...told} back={back} />, back);
    },
  });
}

/** « /operateur/mots »: the words that found nothing, and what they mean; unknown to all but the operator. */
export function wordRoutes(app: App): Hono<Env> {
  const words = pageOfWords(app);
  const add = words.sent({
    form: "meaning",
    asks: meaningForm,
    act: (c, _, asked) => addMeaning(app, c.var.actor, asked),
    refusals: meaningRefusals,
    beside: { "no-word": "mot", "unknown-word": "sens", "already-said": "mot" },
    to: () => `${AT}?fait=ajoute`,
  });
  const leave = words.pressed({
    form: "leave",
    act: async (c) => leaveOut(app, c.var.actor, { word: await wordOf(c) }),
    refusals: leaveRefusals,
    to: () => `${AT}?fait=laisse`,
  });
  const back = words.pressed({
    form: "leave",
    act: (c) => takeBack(app, c.var.actor, undefined),
    refusals: leaveRefusals,
    to: () => `${AT}?fait=rendus`,
  });
  const bring = words.sent({
    form: "import",
    asks: async (_, c) => fileForm((await filesOf(c, "fichier"))[0]),
    act: (c, _, { file }) =>
      importLines(app, c.var.actor, { text: file.isTooLong ? undefined : textOf(file.bytes) }),
    refusals: importRefusals,
    beside: { empty: "fichier", "not-text": "fichier", "too-many": "fichier" },
    to: ({ added, known, broken }) => `${AT}?fait=apporte&lignes=${added}-${known}-${broken}`,
  });
  return new Hono<Env>()
    .get("/", words.show)
    .post("/", add)
    .post("/laisser", leave)
    .post("/reprendre", back)
    .post("/apporter", bring)
    .get("/mots.txt", async (c) => {
      const text = await exportLines(app, c.var.actor, undefined);
      if (text === undefined) return c.notFound();
      c.header("Content-Type", "text/plain; charset=utf-8");
      c.header("Content-Disposition", 'attachment; filename="mots.txt"');
      return c.body(text);
    })
    .route("/lignes", lineRoutes(app));
}

function idOf(c: Asking) {
  const id = c.req.param("line") ?? "";
  return isId<"WordLine">(id) ? id : undefined;
}

function lineRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const id = idOf(c);
      return id && seeLine(app, c.var.actor, { id });
    },
    draw: (c, line, back) => answer(c, <LinePage line={line} back={back} />, back),
  });
  const change = page.sent({
    form: "line",
    asks: lineForm,
    act: (c, { id }, { line }) => changeLine(app, c.var.actor, { id, line }),
    refusals: changeRefusals,
    beside: {
      "too-long": "ligne",
      "nothing-before": "ligne",
      "one-word": "ligne",
      "little-words": "ligne",
      "too-many": "ligne",
      "already-said": "ligne",
    },
    to: () => `${AT}?fait=change`,
  });
  const drop = page.pressed({
    act: (c, { id }) => dropLine(app, c.var.actor, { id }),
    refusals: changeRefusals,
    to: () => `${AT}?fait=retire`,
  });
  return new Hono<Env>()
    .get("/:line", page.show)
    .post("/:line", change)
    .post("/:line/retirer", drop);
}

/** The word that a button names. */
async function wordOf(c: Asking): Promise<string> {
  const { mot } = await typedOf(c);
  return typeof mot === "string" ? mot : "";
}

/** What the operator reads of words on their page. */
export const wordsCard: OperatorCard = {
  title: texts.title,
  at: AT,
  tell: async (work) => {
    const { unmet, broken } = await countWordsIn(work);
    return { sentence: texts.card(unmet, broken), needsYou: unmet + broken > 0 };
  },
};
