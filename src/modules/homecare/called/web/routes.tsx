import { type Context, Hono } from "hono";

import type { GivenBack } from "#basics/form";
import type { Waiting } from "#basics/waiting";
import type { SaidHelper } from "#modules/people";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import type { App, Work } from "#services/house";
import { ButtonLink, Press, Problems } from "#ui/form";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { AT, CALLED } from "../../domain/address.ts";
import { texts as words } from "../../web/texts.fr.ts";
import { sayStillCalled, seeStillCalled, seeStillCalledIn } from "../actions/still-called.ts";
import { stillCalledRefusals as refusals, texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** « /chez-moi/appeler »: whether one calls somebody still, who helps here no more. */
export function calledRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: (c: Context<Env>) => seeStillCalled(app, c.var.actor, undefined),
    draw: (c, helper, back) => answer(c, <StillCalledPage helper={helper} back={back} />, back),
  });
  const said = (calls: boolean) =>
    page.pressed({
      act: (c) => sayStillCalled(app, c.var.actor, { calls }),
      refusals,
      to: () => "/",
    });
  return new Hono<Env>()
    .get("/appeler", signedIn, page.show)
    .post("/appeler/plus", signedIn, said(false))
    .post("/appeler/encore", signedIn, said(true));
}

function StillCalledPage({
  helper: { name, telephone },
  back,
}: {
  readonly helper: SaidHelper;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.title(name)}
      heading={texts.title(name)}
      lead={texts.lead(name, telephone)}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: words.title, at: AT }]}
    >
      <Problems problem={back.problem} kept={false} />
      <Press action={`${CALLED}/plus`}>{texts.noMore}</Press>
      <Press action={`${CALLED}/encore`} kind="clair">
        {texts.still(name)}
      </Press>
      <p>
        <ButtonLink href="/moi/affichage" kind="clair">
          {texts.other}
        </ButtonLink>
      </p>
    </Page>
  );
}

/** On the first page, once: whom one calls helps here no more. */
export async function waitsStillCalled(work: Work): Promise<readonly Waiting[]> {
  const helper = await seeStillCalledIn(work);
  if (helper === undefined) return [];
  const { name } = helper;
  return [
    {
      group: "answer",
      says: texts.waits(name),
      about: texts.about(name),
      at: CALLED,
      go: texts.go,
      label: texts.goOf(name),
    },
  ];
}
