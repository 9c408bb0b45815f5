import { Hono } from "hono";

import type { GivenBack } from "#basics/form";
import { pageOf } from "#services/forms";
import type { App } from "#services/house";
import { Press, Problems } from "#ui/form";
import { answer } from "#ui/frame";
import { Page } from "#ui/page";
import { WithNumbers } from "#ui/page/numbers";

import {
  answerByProposal,
  proposalLinkOf,
  readProposalLink,
  seeByProposal,
  type SeenProposal,
} from "../actions/tell-watch.ts";
import { Others } from "./silence-pages.tsx";
import type { Asking, Env } from "./asked.ts";
import { silenceRefusals as refusals, silenceTexts as texts } from "./silence-texts.fr.ts";

/** « /l/silence/… »: one answers from a letter who proposes that their silence be noticed; a GET changes nothing. */
export function proposalRoutes(app: App): Hono<Env> {
  const page = pageOf({
    find: async (c: Asking) => {
      const { bond = "", watch = "", signature = "" } = c.req.param();
      const of = readProposalLink(app, { bond, watch, signature });
      const seen = of && (await seeByProposal(app, of));
      return of && seen && { of, seen, at: proposalLinkOf(app, of) };
    },
    draw: (c, { seen, at }, back) => answer(c, <ProposalPage {...{ seen, at, back }} />, back),
  });
  const said = (yes: boolean) =>
    page.pressed({
      act: (_, { of }) => answerByProposal(app, of, yes),
      refusals,
      to: (_, { at }) => at,
    });
  return new Hono<Env>()
    .get("/:bond/:watch/:signature", page.show)
    .post("/:bond/:watch/:signature/oui", said(true))
    .post("/:bond/:watch/:signature/pas-maintenant", said(false));
}

/** Who proposes it, what would be done in one sentence, and two buttons. */
function ProposalPage({
  seen: { name, delay, state },
  at,
  back,
}: {
  readonly seen: SeenProposal;
  readonly at: string;
  readonly back: GivenBack;
}) {
  const lead = { agreed: texts.letterYes, declined: texts.letterNo(name) };
  return (
    <Page
      title={texts.letterTitle(name)}
      heading={texts.letterTitle(name)}
      lead={state === "agreed" || state === "declined" ? lead[state] : texts.theirs(name, delay)}
      noindex
      narrow
      simple
      back={back}
    >
      <Problems problem={back.problem} kept={false} />
      {state !== "agreed" && (
        <>
          <p>{texts.rule}</p>
          <Press action={`${at}/oui`} pictogram="yes">
            {state === "declined" ? texts.finallyYes : texts.yes}
          </Press>
        </>
      )}
      {state === "theirs" && (
        <Press action={`${at}/pas-maintenant`} pictogram="no" kind="clair">
          {texts.no}
        </Press>
      )}
      {state === "agreed" && <Others />}
      <p>
        <WithNumbers says={texts.replaces} />
      </p>
    </Page>
  );
}
