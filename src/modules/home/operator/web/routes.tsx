import { type Context, Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { siteOf } from "#services/config";
import { type AskedEnv, lineField, readForm, pageAsked } from "#services/forms";
import { type App, isOperator, namesIn, personBy } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { changeInstance } from "../actions/change-instance.ts";
import { handleMessage } from "../actions/handle-message.ts";
import { takeMessage } from "../actions/take-message.ts";
import { seeMessages } from "../actions/see-messages.ts";
import { seeJournal, seeMails, seeOperation } from "../actions/see-operation.ts";
import { AuditPage, SettingsPage } from "./forms.tsx";
import { JournalPage, MailsPage, PAGE_SIZE } from "./lists.tsx";
import { MessagesPage } from "./messages.tsx";
import { CardsPage } from "./operator-page.tsx";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

/** The page asked, from 1, and what to read for it. */
function pageOf(c: Context<Env>): {
  readonly page: number;
  readonly from: number;
  readonly most: number;
} {
  const page = pageAsked(c);
  return { page, from: (page - 1) * PAGE_SIZE, most: PAGE_SIZE };
}

/** The operator's pages: nobody else learns that they exist. */
export function operatorRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .use(async (c, next) => (isOperator(c.var.actor) ? next() : c.notFound()))
    .get("/", async (c) => {
      const cards = await seeOperation(app, c.var.actor, undefined);
      return cards === undefined ? c.notFound() : answer(c, <CardsPage cards={cards} />);
    })
    .get("/journal", async (c) => {
      const { page, ...asked } = pageOf(c);
      const seen = await seeJournal(app, c.var.actor, asked);
      if (seen === undefined) return c.notFound();
      const me = personBy(c.var.actor);
      const listed = { page, now: app.clock.now(), named: namesIn(app).acts };
      return answer(c, <JournalPage {...seen} {...listed} me={me} />);
    })
    .get("/courriels", async (c) => {
      const { page, ...asked } = pageOf(c);
      const seen = await seeMails(app, c.var.actor, asked);
      if (seen === undefined) return c.notFound();
      const site = [c.var.frame.publicUrl, siteOf(app.config)];
      const hasServer = app.config.smtpUrl !== undefined;
      return answer(
        c,
        <MailsPage
          {...seen}
          kinds={namesIn(app).letters}
          page={page}
          now={app.clock.now()}
          hasServer={hasServer}
          isDemonstration={c.var.instance.demonstration}
          site={site}
        />,
      );
    })
    .route("/messages", messageRoutes(app))
    .route("/reglages", settingsRoutes(app))
    .route("/accessibilite", auditRoutes(app));
}

/** What people wrote: read, taken care of, handled. */
function messageRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) => showMessages(app, c))
    .post("/:id/traite", async (c) => {
      const id = c.req.param("id");
      if (!isId<"Message">(id)) return c.notFound();
      const handled = await handleMessage(app, c.var.actor, { message: id });
      if (handled.done) return c.redirect("/operateur/messages", 303);
      return showMessages(app, c, texts.messages.refusals[handled.refusal]);
    })
    .post("/:id/prendre", async (c) => {
      const id = c.req.param("id");
      if (!isId<"Message">(id)) return c.notFound();
      const taken = await takeMessage(app, c.var.actor, { message: id });
      if (taken.done) return c.redirect("/operateur/messages", 303);
      return showMessages(app, c, texts.messages.refusals[taken.refusal]);
    });
}

async function showMessages(app: App, c: Context<Env>, problem?: string): Promise<Response> {
  const { page, ...asked } = pageOf(c);
  const seen = await seeMessages(app, c.var.actor, asked);
  if (seen === undefined) return c.notFound();
  const now = app.clock.now();
  return problem === undefined
    ? answer(c, <MessagesPage {...seen} page={page} now={now} />)
    : answer(c, <MessagesPage {...seen} page={page} now={now} problem={problem} />, 409);
}

const line = (most: number) =>
  z
    .string()
    .max(most, texts.settings.tooLong(most))
    .optional()
    .transform((text) => (text?.trim() ? text.trim() : undefined));

/** An address of images by zoom, column and row; over https, since what is asked says where somebody looks. */
function isTiles(address: string | undefined): boolean {
  if (address === undefined) return true;
  const host = /^https:\/\/([a-z0-9.-]+)(:\d{1,5})?\/[^\s"'<>;,]*$/i.exec(address)?.[1];
  const isWhole = ["{z}", "{x}", "{y}"].every((part) => address.includes(part));
  return host !== undefined && isWhole && URL.canParse(address.replace(/[{}]/g, ""));
}

/** A publisher has an address and can be reached (loi n° 2004-575, art. 1-1); once named, it is not unnamed. */
const settingsForm = (hadPublisher: boolean) =>
  z
    .object({
      name: lineField(texts.settings.nameNeeded, 80),
      publisher: line(200),
      publisherAddress: line(500),
      publisherContact: line(254).pipe(z.email(texts.settings.wrongAddress).optional()),
      host: line(500),
      telephone: line(30),
      tilesAddress: line(300).refine(isTiles, texts.settings.wrongTiles),
      tilesCredit: line(200),
    })
    .superRefine((typed, told) => {
      const complain = (path: string, message: string) =>
        told.addIssue({ code: "custom", path: [path], message });
      if (typed.tilesAddress !== undefined && typed.tilesCredit === undefined)
        complain("tilesCredit", texts.settings.tilesCreditNeeded);
      if (typed.publisher === undefined) {
        if (hadPublisher) complain("publisher", texts.settings.cannotUnname);
        return;
      }
      if (typed.publisherAddress === undefined)
        complain("publisherAddress", texts.settings.addressNeeded);
      if (typed.publisherContact === undefined)
        complain("publisherContact", texts.settings.contactNeeded);
    });

function settingsRoutes(app: App): Hono<Env> {
  return new Hono<Env>()
    .get("/", (c) =>
      answer(
        c,
        <SettingsPage instance={c.var.instance} saved={c.req.query("fait") !== undefined} />,
      ),
    )
    .post("/", async (c) => {
      const { instance } = c.var;
      const form = await readForm(c, settingsForm(instance.publisher !== undefined));
      if (!form.fits) {
        const { typed, problems } = form;
        return answer(
          c,
          <SettingsPage instance={instance} typed={typed} problems={problems} />,
          422,
        );
      }
      const changed = await changeInstance(app, c.var.actor, form.data);
      return changed.done ? c.redirect("/operateur/reglages?fait", 303) : c.notFound();
    });
}

const count = z
  .string()
  .trim()
  .regex(/^\d{1,3}$/, texts.audit.number)
  .transform(Number)
  .pipe(z.int().min(0, texts.audit.number).max(106, texts.audit.number));

const auditForm = (today: Temporal.PlainDate) =>
  z
    .object({
      on: z.iso
        // What is no date goes no further.
        .date({ error: texts.audit.onNeeded, abort: true })
        .refine(
          (day) => Temporal.PlainDate.compare(Temporal.PlainDate.from(day), today) <= 0,
          texts.audit.inTheFuture,
        ),
      by: lineField(texts.audit.byNeeded),
      met: count,
      applicable: count.refine((found) => found > 0, texts.audit.number),
      missing: z.string().max(10_000, texts.settings.tooLong(10_000)).default(""),
    })
    .refine(({ met, applicable }) => met <= applicable, {
      path: ["met"],
      message: texts.audit.tooMany,
    });

function auditRoutes(app: App): Hono<Env> {
  const today = () => dayOf(app.clock.now());
  return new Hono<Env>()
    .get("/", (c) =>
      answer(
        c,
        <AuditPage
          instance={c.var.instance}
          today={today()}
          saved={c.req.query("fait") !== undefined}
        />,
      ),
    )
    .post("/", async (c) => {
      const form = await readForm(c, auditForm(today()));
      if (!form.fits) {
        const { typed, problems } = form;
        return answer(
          c,
          <AuditPage instance={c.var.instance} today={today()} typed={typed} problems={problems} />,
          422,
        );
      }
      const changed = await changeInstance(app, c.var.actor, { audit: form.data });
      return changed.done ? c.redirect("/operateur/accessibilite?fait", 303) : c.notFound();
    });
}
