import { Hono } from "hono";

import { pageList } from "#basics/query";
import { pageOf, signedIn } from "#services/forms";
import type { App } from "#services/house";
import { answer } from "#ui/frame";

import { openCommunity } from "../actions/open-community.ts";
import { takeToRead } from "../actions/read-second.ts";
import { listMyCommunities, seeCommunity, seeOpening } from "../actions/see-community.ts";
import { seeQuarter } from "../actions/see-quarter.ts";
import { tellSituation } from "../actions/tell-situation.ts";
import { communityAt, situationAt } from "../domain/address.ts";
import { readQuarter } from "../domain/quarter.ts";
import { type Asking, circleOf, COMMUNITY, type Env } from "./asked.ts";
import { CommunityPage } from "./community-page.tsx";
import { openForm, tellForm } from "./forms.ts";
import { knownRoutes } from "./known-routes.tsx";
import { MinePage, OpenPage } from "./list-pages.tsx";
import { QuarterPage } from "./quarter-page.tsx";
import { situationRoutes } from "./situation-routes.tsx";
import { TellPage } from "./tell-pages.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** « /pratiques »: one’s communities, each of them, and their situations. */
export function practiceRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", signedIn, async (c) =>
      answer(c, <MinePage mine={await listMyCommunities(app, c.var.actor, undefined)} />),
    )
    .route("/", communityRoutes(app))
    .route("/", quarterRoutes(app))
    .route("/", knownRoutes(app))
    .route("/", situationRoutes(app));
}

function communityRoutes(app: App): Hono<Env> {
  const read = pageOf({
    find: async (c: Asking) => {
      const asked = pageList.read(c.req.queries());
      const seen = await seeCommunity(app, c.var.actor, { ...circleOf(c), ...asked });
      return seen && { seen, asked };
    },
    draw: (c, { seen, asked }, back) =>
      answer(
        c,
        <CommunityPage seen={seen} asked={asked} now={app.clock.now()} back={back} />,
        back,
      ),
  });
  const take = read.pressed({
    act: (c) => takeToRead(app, c.var.actor, circleOf(c)),
    refusals,
    to: (situation) => `${situationAt(situation)}/relire`,
  });
  const open = pageOf({
    find: (c: Asking) => seeOpening(app, c.var.actor, circleOf(c)),
    draw: (c, seen, back) => answer(c, <OpenPage seen={seen} back={back} />, back),
  });
  const opened = open.sent({
    asks: openForm,
    act: (c, _, { shares }) => openCommunity(app, c.var.actor, { ...circleOf(c), shares }),
    refusals,
    to: (_, { circle }) => communityAt(circle),
  });
  const tell = pageOf({
    find: async (c: Asking) => {
      const seen = await seeCommunity(app, c.var.actor, { ...circleOf(c), page: 1 });
      return seen?.may.write === true ? seen : undefined;
    },
    draw: (c, seen, back) => answer(c, <TellPage seen={seen} back={back} />, back),
  });
  const told = tell.sent({
    asks: tellForm,
    act: (c, _, asked) => tellSituation(app, c.var.actor, { ...circleOf(c), ...asked }),
    refusals,
    to: (situation) => situationAt(situation),
  });
  return new Hono<Env>()
    .get(COMMUNITY, signedIn, read.show)
    .post(`${COMMUNITY}/relire`, signedIn, take)
    .get(`${COMMUNITY}/ouvrir`, signedIn, open.show)
    .post(`${COMMUNITY}/ouvrir`, signedIn, opened)
    .get(`${COMMUNITY}/raconter`, signedIn, tell.show)
    .post(`${COMMUNITY}/raconter`, signedIn, told);
}

function quarterRoutes(app: App): Hono<Env> {
  const quarter = pageOf({
    find: async (c: Asking) => {
      const said = c.req.param("quarter");
      const asked = said === undefined ? undefined : readQuarter(said);
      if (said !== undefined && asked === undefined) return undefined;
      return seeQuarter(app, c.var.actor, { ...circleOf(c), quarter: asked });
    },
    draw: (c, seen, back) => answer(c, <QuarterPage seen={seen} now={app.clock.now()} />, back),
  });
  return new Hono<Env>()
    .get(`${COMMUNITY}/trimestre`, signedIn, quarter.show)
    .get(`${COMMUNITY}/trimestre/:quarter`, signedIn, quarter.show);
}
