import { type Context, Hono } from "hono";

import { adviseOnText } from "#modules/subjects";
import { done } from "#basics/result";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { pdfFile } from "#services/pdf";
import { answer, type WithFrame } from "#ui/frame";

import { listGuides, seeGuide } from "../actions/see-guides.ts";
import { type Guide, GUIDES_AT } from "../domain/guide.ts";
import { AdvicePage } from "./advice-page.tsx";
import { guideLinked, guidesLinked } from "./formats.ts";
import { adviceForm } from "./forms.ts";
import { guidePdf, GuidePage } from "./guide-page.tsx";
import { guideList } from "./list-asked.ts";
import { ListPage } from "./list-page.tsx";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const LINKED = { "content-type": "application/ld+json" };

/** « /communs/guides »: the guides, each of them, and the help to write. Open to all; nothing is kept. */
export function guideRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", async (c) => {
      const asked = guideList.read(c.req.queries());
      const found = await listGuides(app, c.var.actor, asked);
      const { format, frame } = c.var;
      if (format === "jsonld" || format === "json") {
        const here = guideList.at(`${GUIDES_AT}.jsonld`, asked);
        return c.json(guidesLinked(found.guides, here, frame.publicUrl), 200, LINKED);
      }
      return answer(c, <ListPage asked={asked} found={found} />);
    })
    .route("/relire", adviceRoutes(app))
    .get("/:guide", async (c) => {
      const guide = seeGuide(app, c.req.param("guide"));
      return guide === undefined ? c.notFound() : showGuide(app, c, guide);
    });
}

/** A guide as it was asked for: a page, its text, its data, paper. */
async function showGuide(app: App, c: Asking, guide: Guide): Promise<Response> {
  const { format, frame } = c.var;
  if (format === "md")
    return c.body(guide.file, 200, { "content-type": "text/markdown; charset=utf-8" });
  if (format === "jsonld" || format === "json")
    return c.json(guideLinked(guide, frame.publicUrl), 200, LINKED);
  if (format === "pdf") {
    const written = await guidePdf(app.config.projectFolder, guide, app.clock.now());
    return c.body(Buffer.from(written), 200, pdfFile(`${guide.slug}.pdf`));
  }
  const all = guideList.read({});
  const { guides } = await listGuides(app, c.var.actor, { ...all, need: guide.need });
  const others = guides.filter(({ slug }) => slug !== guide.slug);
  return answer(c, <GuidePage guide={guide} others={others} />);
}

/** The text is sent, read and given back with its advice in one answer: nothing of it is kept. */
function adviceRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: () => Promise.resolve({}),
    draw: (c: Asking, _, back) => answer(c, <AdvicePage back={back} />, back),
  });
  const advise = page.sent({
    asks: adviceForm,
    act: async (_, __, { text }) => done({ text, advice: adviseOnText(app, text) }),
    refusals: {},
    to: ({ text, advice }, _, c) =>
      answer(c, <AdvicePage back={{ typed: { texte: text } }} advice={advice} />),
  });
  return new Hono<Env>().get("/", page.show).post("/", advise);
}
