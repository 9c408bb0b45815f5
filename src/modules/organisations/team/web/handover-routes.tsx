import { Hono } from "hono";

import { isId } from "#basics/id";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { addressOf } from "../../domain/organisation.ts";
import { type Asking, type Env, numberOf, saidOf } from "../../web/asked.ts";
import { changeRole } from "../actions/change-role.ts";
import { seeHandover, type SeenHandover, tickHandover } from "../actions/handover.ts";
import { leave, writeHandover } from "../actions/roles.ts";
import { dayForm, leaveForm, listForm, wordsForm } from "./forms.ts";
import { HandoverPage } from "./handover-page.tsx";
import { handoverTexts as texts } from "./handover-texts.fr.ts";
import { teamRefusals as refusals } from "./texts.fr.ts";

const AT = "/:number{[0-9]{1,12}}/passer-la-main";

/** « /structures/:number/passer-la-main »: what is passed on, when one goes, going. */
export function handoverRoutes(app: App): Hono<Env> {
  const page = handoverPage(app);
  const tick = page.sent({
    asks: listForm,
    act: (c, { role }, asked) =>
      tickHandover(app, c.var.actor, { ...numberOf(c), representative: role.id, ...asked }),
    refusals,
    to: (role, seen) => `${mineAt(seen)}/${role}?fait=liste`,
  });
  const write = page.sent({
    form: "mot",
    asks: wordsForm,
    act: (c, seen, asked) => writeHandover(app, c.var.actor, { ...of(seen), ...asked }),
    refusals,
    to: (_, seen) => `${mineAt(seen)}?fait=mot`,
  });
  const { chooseDay, dropDay } = choosing(page, app);
  const go = page.sent({
    form: "partir",
    asks: leaveForm,
    act: (c, seen, asked) =>
      leave(app, c.var.actor, { ...of(seen), ...asked, handover: undefined }),
    refusals,
    to: (_, { organisation }) => `${addressOf(organisation)}?fait=parti`,
  });
  return new Hono<Env>()
    .get(AT, signedIn, page.show)
    .get(`${AT}/:role`, signedIn, page.show)
    .post(`${AT}/:role/liste`, signedIn, tick)
    .post(`${AT}/mot`, signedIn, write)
    .post(`${AT}/jour`, signedIn, chooseDay)
    .post(`${AT}/jour/retirer`, signedIn, dropDay)
    .post(`${AT}/partir`, signedIn, go);
}

/** One's last day, said or taken back. */
function choosing(page: ReturnType<typeof handoverPage>, app: App) {
  const saveDay = (c: Asking, { mine }: SeenHandover, until: Temporal.PlainDate | undefined) => {
    const { id: representative, role, powers } = mine;
    return changeRole(app, c.var.actor, { representative, role, powers, until });
  };
  const chooseDay = page.sent({
    form: "jour",
    asks: dayForm,
    act: (c, seen, { until }) => saveDay(c, seen, until),
    refusals,
    to: (_, seen) => `${mineAt(seen)}?fait=jour`,
  });
  // One stays after all: the last day is taken back, the role goes on.
  const dropDay = page.pressed({
    form: "sans-jour",
    act: (c, seen) => saveDay(c, seen, undefined),
    refusals,
    to: (_, seen) => `${mineAt(seen)}?fait=sans-jour`,
  });
  return { chooseDay, dropDay };
}

/** The list that the address asks for: one's own without a role; undefined when it is none. */
function handoverPage(app: App) {
  return pageOf({
    find: async (c: Asking) => {
      const representative = c.req.param("role");
      if (representative !== undefined && !isId<"Representative">(representative)) return undefined;
      return seeHandover(app, c.var.actor, { ...numberOf(c), representative });
    },
    draw: (c, seen, back) =>
      answer(c, <HandoverPage seen={seen} said={saidOf(c, texts.said)} back={back} />, back),
  });
}

const of = ({ organisation }: SeenHandover) => ({ organisation: organisation.id });

/** One's own list. */
const mineAt = ({ organisation }: SeenHandover) => `${addressOf(organisation)}/passer-la-main`;
