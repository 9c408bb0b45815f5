import { type Context, Hono } from "hono";

import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { Problems } from "#ui/form";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { type SeenPart, seePart, stepByLink } from "../actions/see-travel.ts";
import { MyPart } from "./travel-page.tsx";
import { travelTexts as says } from "./travel-texts.fr.ts";

type Env = AskedEnv & WithFrame;

interface PartPageProps {
  readonly seen: SeenPart;
  readonly at: string;
  readonly problem: string | undefined;
}

/** One part, and its buttons. */
function PartPage({ seen, at, problem }: PartPageProps) {
  const { title, part, state, payee } = seen;
  return (
    <Page title={says.letterTitle(title)} heading={title} lead={says.lead} narrow noindex>
      <Problems problem={problem} kept={false} />
      <MyPart part={part} state={state} payee={payee} to={(step) => `${at}/${step}`} />
      <p>
        <a href={seen.at}>{says.seeTraining}</a>
      </p>
    </Page>
  );
}

/** « /l/ma-part »: by the link of a letter, without coming in. Opening it says nothing: programs open it too. */
export function linkRoutes(app: App): Hono<Env> {
  const linkOf = (c: Context<Env>) => {
    const { part = "", signature = "" } = c.req.param();
    return { part, signature };
  };
  const atOf = (c: Context<Env>) => {
    const { part, signature } = linkOf(c);
    return `/l/ma-part/${part}/${signature}`;
  };
  const page = pageOf({
    find: (c: Context<Env>) => seePart(app, linkOf(c)),
    draw: (c, seen, back) =>
      answer(c, <PartPage seen={seen} at={atOf(c)} problem={back.problem} />, back),
  });
  const step = (taken: "agree" | "decline" | "pay") =>
    page.pressed({
      act: (c) => stepByLink(app, linkOf(c), taken),
      refusals: says.refusals,
      to: (_, __, c) => atOf(c),
    });
  return new Hono<Env>()
    .get("/:part/:signature", page.show)
    .post("/:part/:signature/d-accord", step("agree"))
    .post("/:part/:signature/pas-cette-fois", step("decline"))
    .post("/:part/:signature/regle", step("pay"));
}
