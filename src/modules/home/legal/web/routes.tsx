import { Hono } from "hono";
import { z } from "zod";

import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { streamPieces } from "#services/files";
import { type AskedEnv, holderOf, readForm, textField, optionalTextField } from "#services/forms";
import type { App } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";

import { giveSource, readLicence } from "../actions/give-source.ts";
import { houseRecipient } from "../../actions/house-key.ts";
import { leaveMessage } from "../../actions/leave-message.ts";
import { seeMeasures } from "../../actions/see-measures.ts";
import { seeWhatIsKept } from "../../mine/actions/see-what-is-kept.ts";
import { seeLeftMessage, seeMyMessages } from "../../actions/see-left-message.ts";
import { leftAt, messageKinds } from "../../domain/message.ts";
import { AccessibilityPage } from "./accessibility-page.tsx";
import { EcodesignPage } from "./ecodesign-page.tsx";
import { ContactPage, HelpPage, ReceivedPage } from "./help-pages.tsx";
import { OfflinePage } from "./offline-page.tsx";
import { MentionsPage, PrivacyPage, TermsPage } from "./pages.tsx";
import { PlanPage } from "./plan-page.tsx";
import { texts } from "./texts.fr.ts";
import { SourcePage } from "./source-page.tsx";

const messageForm = z.object({
  kind: z.enum(messageKinds, texts.contact.chooseKind),
  words: textField(texts.contact.writeSomething),
  page: optionalTextField(300),
  name: optionalTextField(120),
  address: optionalTextField(254).pipe(z.email(texts.contact.wrongAddress).optional()),
});

/** The pages of law, help and contact. They change nothing but by the one form of contact. */
export function legalRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .get("/mentions-legales", async (c) =>
      answer(c, <MentionsPage instance={c.var.instance} recipient={await houseRecipient(app)} />),
    )
    .get("/confidentialite", (c) =>
      answer(c, <PrivacyPage instance={c.var.instance} kept={seeWhatIsKept(app)} />),
    )
    .get("/conditions", (c) => answer(c, <TermsPage />))
    .get("/accessibilite", (c) =>
      answer(c, <AccessibilityPage instance={c.var.instance} today={dayOf(app.clock.now())} />),
    )
    .get("/plan-du-site", (c) => answer(c, <PlanPage />))
    .get("/ecoconception", (c) => answer(c, <EcodesignPage measures={seeMeasures(app)} />))
    .get("/aide", (c) => answer(c, <HelpPage instance={c.var.instance} />))
    .get("/sans-reseau", (c) =>
      answer(c, <OfflinePage withCall={c.req.query("appeler") !== undefined} />),
    )
    .get("/code-source", (c) => answer(c, <SourcePage elsewhere={app.config.sourceUrl} />))
    .get("/code-source/licence", (c) => c.text(readLicence(app)))
    .get("/code-source/archive", (c) => {
      if (app.config.sourceUrl !== undefined) return c.redirect(app.config.sourceUrl, 302);
      c.header("Content-Type", "application/gzip");
      c.header("Content-Disposition", 'attachment; filename="archipel-code-source.tar.gz"');
      return c.body(streamPieces(giveSource(app)));
    })
    .route("/contact", contactRoutes(app));
}

function contactRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .get("/", async (c) => {
      const asked = c.req.query("sujet");
      const kind = messageKinds.find((known) => known === asked);
      const mine = await seeMyMessages(app, c.var.actor, undefined);
      const about = c.req.query("sur")?.slice(0, 300);
      return answer(c, <ContactPage kind={kind} page={about} mine={mine} now={app.clock.now()} />);
    })
    .post("/", async (c) => {
      const form = await readForm(c, messageForm);
      if (!form.fits) {
        return answer(c, <ContactPage typed={form.typed} problems={form.problems} />, 422);
      }
      const { kind, words, page, name, address } = form.data;
      const visitor = holderOf(app, c) ?? "";
      const asked = { kind, words, page, name, address, visitor };
      const left = await leaveMessage(app, c.var.actor, asked);
      if (!left.done) {
        const problem = texts.contact.refusals[left.refusal];
        return answer(c, <ContactPage typed={form.typed} problem={problem} />, 409);
      }
      return c.redirect(leftAt(left.value), 303);
    })
    .get("/recu/:id", async (c) => {
      const { id } = c.req.param();
      const left = isId<"Message">(id)
        ? await seeLeftMessage(app, c.var.actor, { message: id })
        : undefined;
      if (left === undefined) return c.notFound();
      return answer(c, <ReceivedPage left={left} now={app.clock.now()} />);
    });
}
