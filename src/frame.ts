import type { Context } from "hono";
import { getCookie } from "hono/cookie";

import { dayOf, writeDate, writeMoment } from "#basics/dates";
import { newId } from "#basics/id";
import { type AskedEnv, formTokenOf, pageAsked } from "#services/forms";
import { siteAsked, siteOf } from "#services/config";
import {
  type App,
  countWaiting,
  type Identified,
  type Instance,
  person,
  visitor,
} from "#services/house";
import type { Frame, WithFrame } from "#ui/frame";

import type { WhoIsKnown } from "./acting.ts";
import { assetsOf } from "./assets.ts";
import { keepsFor } from "./keeps.ts";
import { sectionsFor } from "./sections.ts";
import { texts } from "./texts.fr.ts";

/** What is announced and not over: in one line. */
function maintenanceOf(app: App, { maintenance }: Instance): readonly string[] {
  if (maintenance === undefined) return [];
  const [now, from, until] = [
    app.clock.now(),
    Temporal.Instant.from(maintenance.from),
    Temporal.Instant.from(maintenance.until),
  ];
  if (Temporal.Instant.compare(now, until) >= 0) return [];
  return [texts.maintenance(writeMoment(from, now), writeMoment(until, now), maintenance.words)];
}

/** Under a mandate too one sees with one's own eyes. */
function facesFor(app: App, known: Identified | undefined): Frame["faces"] {
  const { showsFaces } = app.modules.find((module) => module.showsFaces !== undefined) ?? {};
  const reader = known === undefined ? visitor : person(known.person);
  return showsFaces && ((persons) => showsFaces(app, reader, persons));
}

/** What every page needs to know of this request and of the instance. */
export function frameOf(
  app: App,
  c: Context<AskedEnv & WithFrame & WhoIsKnown>,
  known: Identified | undefined,
  later?: Frame["later"],
): Frame {
  const { instance } = c.var;
  const teinte = getCookie(c, "teinte");
  const taille = getCookie(c, "taille");
  return {
    path: c.req.path,
    page: pageAsked(c),
    now: app.clock.now(),
    publicUrl: siteAsked(app.config, c.req.header("host")) ?? siteOf(app.config),
    instance: instance.name,
    sections: sectionsFor(app, known),
    footer: app.modules
      .flatMap(({ footer }) => footer ?? [])
      .map(({ label, ...link }) => ({
        label: typeof label === "string" ? label : label(instance, dayOf(app.clock.now())),
        ...link,
      })),
    helps: app.modules.flatMap(({ helps = [] }) => helps).filter(({ page }) => page === c.req.path),
    person: known && {
      name: known.name,
      id: known.person,
      simple: known.simple,
      calls: known.calls,
      waits: () => countWaiting(app, c.var.actor),
      keeps: () => keepsFor(app, known),
    },
    faces: facesFor(app, known),
    later,
    acting: known?.acting && { forWhom: known.acting.name, at: "/agir", stop: "/agir/arreter" },
    warning: known?.warning,
    demonstration: instance.demonstration ? texts.demonstration : undefined,
    banners: [
      ...maintenanceOf(app, instance),
      ...(app.clock.elsewhere ? [texts.clockElsewhere(writeDate(dayOf(app.clock.now())))] : []),
      ...(instance.publisher === undefined && !instance.demonstration ? [texts.noPublisher] : []),
    ],
    teinte: teinte === "jour" || teinte === "nuit" ? teinte : undefined,
    taille: taille === "grande" || taille === "tres-grande" ? taille : undefined,
    assets: assetsOf(app.config.projectFolder),
    formToken: formTokenOf(app, c),
    newAct: () => newId(),
    help: { at: "/aide", telephone: instance.telephone },
  };
}
