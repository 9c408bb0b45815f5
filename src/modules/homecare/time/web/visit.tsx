import type { Child } from "hono/jsx";
import { Hono } from "hono";

import { isId } from "#basics/id";
import { GiftLine } from "#pieces/gifts";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App, Work } from "#services/house";
import { Press } from "#ui/form";
import type { WithFrame } from "#ui/frame";

import { visitedAt } from "../../domain/address.ts";
import { USUAL } from "../../web/usual-times.fr.ts";
import { sayVisit, seeVisitOfTodayIn } from "../actions/say-visit.ts";
import { visitTexts as texts } from "./texts.fr.ts";

/** On the page of a mandate, for who acts: the visit of today, noted by one button; then how long it was. */
export async function showVisit(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const seen =
    subject !== undefined && isId<"Mandate">(subject)
      ? await seeVisitOfTodayIn(work, subject)
      : undefined;
  if (seen === undefined) return undefined;
  const { mandate, name, noted } = seen;
  if (noted !== undefined)
    return (
      <div class="pile-s">
        <h3 class="h-petit">{texts.noted}</h3>
        <GiftLine gift={noted} now={work.now} />
      </div>
    );
  return (
    <div class="pile-s">
      <h3 class="h-petit">{texts.title}</h3>
      <p>{texts.says(name)}</p>
      <div class="rang">
        {USUAL.map(({ way, words }) => (
          <Press
            action={visitedAt(mandate, way)}
            kind="clair"
            label={texts.timeIs(words)}
            prefix={way}
          >
            {words}
          </Press>
        ))}
      </div>
    </div>
  );
}

/** « …/visite/<mandate>/… »: said by one button, on the page of the mandate. */
export function visitRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().post(
    "/passages/visite/:mandate/:way",
    signedIn,
    async (c) => {
      const mandate = c.req.param("mandate") ?? "";
      const usual = USUAL.find(({ way }) => way === c.req.param("way"));
      if (!isId<"Mandate">(mandate) || usual === undefined) return c.notFound();
      const told = await sayVisit(app, c.var.actor, { mandate, quarters: usual.quarters });
      return told.done ? c.redirect(`/moi/mandats/${mandate}`, 303) : c.notFound();
    },
  );
}
