import { type Context, Hono } from "hono";

import { isId } from "#basics/id";
import { type AskedEnv, pageOf, signedIn } from "#services/forms";
import { type App, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { sayFavour } from "../actions/say-favour.ts";
import { listMyFavours, listNeighbours, seeFavour } from "../actions/see-favours.ts";
import { setFavourAside, thankFavour, thankNeighbour } from "../actions/thank-favour.ts";
import { FavourPage, SayPage, type SayPageProps } from "./favour-pages.tsx";
import { FavoursPage } from "./favours-page.tsx";
import { sayForm, thankForm, thankNeighbourForm } from "./forms.ts";
import { refusalTexts as refusals } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const HERE = "/coups-de-pouce";

/** « /coups-de-pouce »: help once given, said by one and thanked by the other. */
export function favourRoutes(app: App): Hono<Env> {
  const thanking = sayPage(app, "helped");
  const saying = sayPage(app, "helper");
  const thank = thanking.sent({
    asks: (companions, c) => thankNeighbourForm(companions, isSimple(c)),
    act: (c, _, asked) => thankNeighbour(app, c.var.actor, asked),
    refusals,
    to: favourAt,
  });
  const say = saying.sent({
    asks: sayForm,
    act: (c, _, asked) => sayFavour(app, c.var.actor, { as: "helper", ...asked }),
    refusals,
    to: favourAt,
  });
  return new Hono<Env>()
    .get("/", async (c) => {
      const known = personBy(c.var.actor) !== undefined;
      const favours = known ? await listMyFavours(app, c.var.actor, undefined) : undefined;
      return answer(c, <FavoursPage favours={favours} now={app.clock.now()} />);
    })
    .get("/remercier", signedIn, thanking.show)
    .get("/rendu", signedIn, saying.show)
    .post("/remercier", signedIn, thank)
    .post("/rendu", signedIn, say)
    .route("/", oneRoutes(app));
}

function sayPage(app: App, as: SayPageProps["as"]) {
  return pageOf({
    find: (c: Asking) => listNeighbours(app, c.var.actor, undefined),
    draw: (c, companions, back) =>
      answer(c, <SayPage as={as} companions={companions} back={back} />, back),
  });
}

function oneRoutes(app: App): Hono<Env> {
  const one = pageOf({
    find: async (c: Asking) => {
      const favour = c.req.param("favour") ?? "";
      return isId<"Favour">(favour) ? seeFavour(app, c.var.actor, { favour }) : undefined;
    },
    draw: (c, favour, back) =>
      answer(c, <FavourPage favour={favour} now={app.clock.now()} back={back} />, back),
  });
  const thank = one.sent({
    asks: (_, c) => thankForm(isSimple(c)),
    act: (c, { id }, asked) => thankFavour(app, c.var.actor, { favour: id, ...asked }),
    refusals,
    to: (_, { id }) => favourAt(id),
  });
  const setAside = one.pressed({
    act: (c, { id }) => setFavourAside(app, c.var.actor, { favour: id }),
    refusals,
    to: () => HERE,
  });
  return new Hono<Env>()
    .get("/:favour", signedIn, one.show)
    .post("/:favour/remercier", signedIn, thank)
    .post("/:favour/mettre-de-cote", signedIn, setAside);
}

const favourAt = (favour: string) => `${HERE}/${favour}`;
const isSimple = (c: Asking) => c.var.frame.person?.simple === true;
