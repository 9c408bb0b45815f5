import { Hono } from "hono";
import { z } from "zod";

import type { Result } from "#basics/result";
import { idField, lineField, readForm, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { giveRole } from "../../actions/join-circle.ts";
import {
  closeCircle,
  handOverCircle,
  putToRest,
  sayAlive,
  takeUpCircle,
  wakeCircle,
} from "../actions/rest-circle.ts";
import { seeLife } from "../actions/see-life.ts";
import type { SeenCircle } from "../../actions/see-circles.ts";
import { addressOf, type Circle, CLOSED_FOR } from "../../domain/circle.ts";
import { type Asking, type Env, findAsked, statusOf } from "../../web/asked.ts";
import { type KeepProblem, keepRefusals, lifeTexts, roleTexts } from "../../web/keep-texts.fr.ts";
import { type LifeForm, LifePage, type LifePageProps } from "./life-page.tsx";

const restForm = z.object({ pourquoi: lineField(lifeTexts.noWhy, 300) });
const closeForm = z.object({
  pourquoi: lineField(lifeTexts.noWhy, 300),
  lecture: z.enum(CLOSED_FOR, { error: lifeTexts.noReaders }),
});
const closePrivateForm = closeForm.omit({ lecture: true });
const toForm = z.object({ personne: idField<"Person">(lifeTexts.noTo) });
const facilitateForm = z.object({ personne: idField<"Person">(roleTexts.noFacilitator) });

/** « /cercles/:circle/vie »: rest, waking, other hands, closing. */
export function lifeRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/:circle/vie", signedIn, (c) => lifePage(app, c, {}))
    .post("/:circle/repos", signedIn, (c) =>
      withForm(app, c, { form: "repos", shape: restForm }, (circle, { pourquoi }) =>
        putToRest(app, c.var.actor, { circle: circle.id, why: pourquoi }),
      ),
    )
    .post("/:circle/passer", signedIn, (c) =>
      withForm(app, c, { form: "passer", shape: toForm }, (circle, { personne }) =>
        handOverCircle(app, c.var.actor, { circle: circle.id, to: personne }),
      ),
    )
    .post("/:circle/animation", signedIn, (c) =>
      withForm(app, c, { form: "animation", shape: facilitateForm }, (circle, { personne }) =>
        giveRole(app, c.var.actor, { circle: circle.id, person: personne, role: "facilitator" }),
      ),
    )
    .post("/:circle/fermer", signedIn, (c) => close(app, c))
    .post("/:circle/reveil", signedIn, (c) =>
      plainly(app, c, (circle) => wakeCircle(app, c.var.actor, { circle: circle.id })),
    )
    .post("/:circle/vit", signedIn, (c) =>
      plainly(app, c, (circle) => sayAlive(app, c.var.actor, { circle: circle.id })),
    )
    .post("/:circle/animer", signedIn, (c) =>
      plainly(app, c, (circle) => takeUpCircle(app, c.var.actor, { circle: circle.id })),
    );
}

async function close(app: App, c: Asking): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  if (seen.circle.isOpen)
    return withForm(app, c, { form: "fermer", shape: closeForm }, ({ id }, data) =>
      closeCircle(app, c.var.actor, { circle: id, why: data.pourquoi, readers: data.lecture }),
    );
  return withForm(app, c, { form: "fermer", shape: closePrivateForm }, ({ id }, data) =>
    closeCircle(app, c.var.actor, { circle: id, why: data.pourquoi, readers: "members" }),
  );
}

interface Sent<Shape> {
  readonly form: LifeForm;
  readonly shape: z.ZodType<Shape>;
}

/** Reads one of the forms of the page, acts, and goes back to the circle; what is to be mended stays in its form. */
async function withForm<Shape>(
  app: App,
  c: Asking,
  { form: sent, shape }: Sent<Shape>,
  act: (circle: Circle, data: Shape) => Promise<Result<unknown, KeepProblem>>,
): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const { typed, ...form } = await readForm(c, shape);
  if (!form.fits) return lifePage(app, c, { sent, typed, problems: form.problems });
  const told = await act(seen.circle, form.data);
  if (told.done) return c.redirect(addressOf(seen.circle), 303);
  return lifePage(app, c, { sent, typed, problem: keepRefusals[told.refusal] });
}

async function plainly(
  app: App,
  c: Asking,
  act: (circle: SeenCircle["circle"]) => Promise<Result<unknown, KeepProblem>>,
): Promise<Response> {
  const seen = await findAsked(app, c);
  if (seen === undefined) return c.notFound();
  const told = await act(seen.circle);
  if (told.done) return c.redirect(addressOf(seen.circle), 303);
  return lifePage(app, c, { problem: keepRefusals[told.refusal] });
}

async function lifePage(
  app: App,
  c: Asking,
  shown: Omit<LifePageProps, "seen">,
): Promise<Response> {
  const circle = c.req.param("circle") ?? "";
  const seen = await seeLife(app, c.var.actor, { circle });
  if (seen === undefined) return c.notFound();
  return answer(c, <LifePage seen={seen} {...shown} />, statusOf(shown));
}
