import type { Child } from "hono/jsx";
import { Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, signedIn } from "#services/forms";
import type { App, Work } from "#services/house";
import { Press } from "#ui/form";
import type { WithFrame } from "#ui/frame";

import { sayVisit, seeVisited } from "../actions/say-visit.ts";
import { MINE } from "./mine-page.tsx";
import { visitTexts as texts } from "./texts.fr.ts";

const AT = `${MINE}/visite`;
/** How long a visit usually is, in quarters of an hour. */
const USUAL = [
  { way: "demi-heure", quarters: 2 },
  { way: "une-heure", quarters: 4 },
  { way: "deux-heures", quarters: 8 },
] as const;

/** On the page of a mandate, for who acts: the visit of today, noted by one button. */
export async function showVisit(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  const mandate =
    subject !== undefined && isId<"Mandate">(subject) ? await seeVisited(work, subject) : undefined;
  if (mandate === undefined) return undefined;
  return (
    <div class="pile-s">
      <h3 class="h-petit">{texts.title}</h3>
      <p>{texts.says(mandate.personName)}</p>
      <div class="rang">
        {USUAL.map(({ way }) => (
          <Press
            action={`${AT}/${mandate.id}/${way}`}
            kind="clair"
            label={texts.ofWay[way]}
            prefix={way}
          >
            {texts.ways[way]}
          </Press>
        ))}
      </div>
    </div>
  );
}

/** « /moi/donne/visite/… »: said by one button. */
export function visitRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>().post("/:mandate/:way", signedIn, async (c) => {
    const mandate = c.req.param("mandate") ?? "";
    const usual = USUAL.find(({ way }) => way === c.req.param("way"));
    if (!isId<"Mandate">(mandate) || usual === undefined) return c.notFound();
    const told = await sayVisit(app, c.var.actor, { mandate, quarters: usual.quarters });
    return told.done ? c.redirect(`${MINE}?fait=dit`, 303) : c.notFound();
  });
}
