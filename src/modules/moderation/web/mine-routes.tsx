import { type Context, Hono } from "hono";
import { z } from "zod";

import { isId } from "#basics/id";
import { type AskedEnv, idField, readForm, signedIn } from "#services/forms";
import type { App, PersonId } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { blockPerson, unblockPerson } from "../actions/block-person.ts";
import { seeMyBlocks, seeMyModeration } from "../actions/see-mine.ts";
import { BLOCKS, BlocksPage, MyModerationPage } from "./mine-pages.tsx";
import { texts } from "./mine-texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** What a person reported, and what was decided of what they published. */
export function myModerationRoutes(app: App): Hono<Env> {
  return new Hono<Env>().use(signedIn).get("/", async (c) => {
    const mine = await seeMyModeration(app, c.var.actor, undefined);
    return answer(c, <MyModerationPage mine={mine} />);
  });
}

const blockForm = z.object({ person: idField<"Person">(texts.blocks.choose) });

/** Whom a person blocked. One blocks only those whose names one reads here: an id alone tells no name. */
export function blockRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(signedIn)
    .get("/", (c) => showBlocks(app, c, {}))
    .post("/", async (c) => {
      const form = await readForm(c, blockForm);
      if (!form.fits)
        return showBlocks(app, c, { typed: form.typed, problems: form.problems, status: 422 });
      const { others } = await seeMyBlocks(app, c.var.actor, undefined);
      const person = others.find((one) => one.person === form.data.person)?.person;
      if (person === undefined) {
        const problems = { person: texts.blocks.choose };
        return showBlocks(app, c, { typed: form.typed, problems, status: 422 });
      }
      const blocked = await blockPerson(app, c.var.actor, { person });
      if (blocked.done) return c.redirect(`${BLOCKS}?fait=blocked`, 303);
      const problem = texts.blocks.refusals[blocked.refusal];
      return showBlocks(app, c, { typed: form.typed, problem, status: 409 });
    })
    .post("/debloquer", async (c) => {
      const form = await readForm(c, blockForm);
      const person = form.fits ? personOf(form.data.person) : undefined;
      if (person !== undefined) await unblockPerson(app, c.var.actor, { person });
      return c.redirect(`${BLOCKS}?fait=unblocked`, 303);
    });
}

function personOf(id: string): PersonId | undefined {
  return isId<"Person">(id) ? id : undefined;
}

interface Sent {
  readonly typed?: Parameters<typeof BlocksPage>[0]["typed"];
  readonly problems?: Readonly<Record<string, string>>;
  readonly problem?: string;
  readonly status?: 409 | 422;
}

async function showBlocks(app: App, c: Context<Env>, { status, ...sent }: Sent): Promise<Response> {
  const blocks = await seeMyBlocks(app, c.var.actor, undefined);
  const said = (["blocked", "unblocked"] as const).find((one) => one === c.req.query("fait"));
  const chosen = c.req.query("qui");
  return answer(
    c,
    <BlocksPage blocks={blocks} chosen={chosen} said={said} {...sent} />,
    status ?? 200,
  );
}
