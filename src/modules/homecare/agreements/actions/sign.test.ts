import { beforeEach, expect, test } from "vitest";

import { knownId } from "#basics/id";
import { beginDocumentIn, keepVersionIn, publishDocumentIn } from "#modules/commons";
import { ownSpaceOf } from "#rules/access";
import type { OrganisationId } from "#rules/organisations";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { asks, TODAY } from "../../../../../tests/support/bodies.ts";
import { app, at, inBodiesHouse } from "../../../../../tests/support/bodies-house.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { TEST_NOW } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../../tests/support/tried-rights.ts";
import type { AgreementId } from "../domain/agreement.ts";
import { decideReview, MOST_ANSWERED, readDocument } from "../domain/agreement.ts";
import { MODEL, NEW_AGREEMENT } from "../domain/address.ts";
import { reviews } from "../web/dated.ts";
import { refusals } from "../web/texts.fr.ts";
import { seeAgreement, seeAgreements } from "./see-agreements.ts";
import { leaveAgreement, reviewAgreement, sayAgreement, signAgreement } from "./sign.ts";

let other: OrganisationId;
/** Who says yes for the other. */
let ines: PersonId;
let text: string;

const YEAR = TODAY.add({ years: 1 });

inBodiesHouse();

beforeEach(async () => {
  const { someone, verified } = situations(app);
  ines = await someone("Inès");
  other = await verified([ines], { name: "Racines" });
  text = await written();
});

/** A text of Inès’s own, that everyone reads. */
const written = () =>
  app.transaction(person(ines), async (work) => {
    const document = valueOf(
      await beginDocumentIn(work, {
        space: ownSpaceOf(ines),
        title: "Accord de la vallée",
        language: "fr",
        licence: "CC0-1.0",
        themes: [],
        contents: { kind: "text", markdown: "Nous nous prévenons." },
      }),
    );
    valueOf(await publishDocumentIn(work, { document, forGood: true }));
    return `https://archipel.example.org/communs/documents/${document}`;
  });

/** Its author keeps a version more. */
const rewritten = () =>
  app.transaction(person(ines), async (work) =>
    valueOf(
      await keepVersionIn(work, {
        document: knownId<"Document">(text.slice(-36)),
        base: 1,
        name: undefined,
        contents: { kind: "text", markdown: "Nous nous prévenons la veille." },
      }),
    ),
  );
const said = (more: Partial<Parameters<typeof sayAgreement>[2]> = {}) => ({
  organisation: at.body,
  text,
  contact: "04 65 71 00 20",
  reviewOn: YEAR,
  ...more,
});
const begun = async (): Promise<AgreementId> =>
  valueOf(await sayAgreement(app, person(at.odile), said()));
const names = async (agreement: AgreementId) =>
  (await seeAgreement(app, visitor, { agreement }))?.one.signed.map(({ name }) => name);

test("two structures sign a published text, and whoever asked one of them reads it, with who answers", async () => {
  const agreement = await begun();
  const asked = { agreement, organisation: other, version: 1 };
  app.setNow(TEST_NOW.add({ minutes: 1 }));
  valueOf(await signAgreement(app, person(ines), asked));
  valueOf(await signAgreement(app, person(ines), asked));
  expect(await names(agreement)).toEqual(["Pas à pas", "Racines"]);
  await asks(app, at);
  const hers = await (await browserIn(app, at.ana)).get("/chez-moi/aides");
  expect(hers.text).toContain("A signé l’accord « Accord de la vallée »");
  expect(hers.text).toContain(
    "Qui répond à vos demandes sur vos données : Pas à pas, 04 65 71 00 20.",
  );
  expect(hers.html).toContain(`href="/chez-moi/accords/${agreement}"`);
});

test("the day to read it over stands among the dates of who says yes for one that signed; said again, it moves", async () => {
  const agreement = await begun();
  const between = { from: TODAY, until: TODAY.add({ years: 3 }) };
  const dates = (who: PersonId) =>
    app.transaction(person(who), async (work) =>
      (await reviews.list(work, between)).map(({ when }) => when),
    );
  expect(await dates(at.odile)).toEqual([{ kind: "day", day: YEAR }]);
  expect([await dates(at.ana), await dates(ines)]).toEqual([[], []]);
  const reviewOn = YEAR.add({ years: 1 });
  const asked = { agreement, organisation: at.body, reviewOn, version: 1 };
  valueOf(await reviewAgreement(app, person(at.odile), asked));
  expect(await dates(at.odile)).toEqual([{ kind: "day", day: reviewOn }]);
});

test("what one reads over holds for that one: the others stay at the version that they signed, until they read it too", async () => {
  const agreement = await begun();
  valueOf(await signAgreement(app, person(ines), { agreement, organisation: other, version: 1 }));
  await rewritten();
  const reviewed = { agreement, reviewOn: YEAR };
  const asStood = { ...reviewed, organisation: at.body, version: 1 };
  expect(await reviewAgreement(app, person(at.odile), asStood)).toMatchObject({
    refusal: "changed-meanwhile",
  });
  valueOf(await reviewAgreement(app, person(at.odile), { ...asStood, version: 2 }));
  const versions = async () =>
    (await seeAgreement(app, visitor, { agreement }))?.one.signed.map(({ version }) => version);
  expect((await versions())?.toSorted()).toEqual([1, 2]);
  const page = await (await browserIn(app, at.ana)).get(`/chez-moi/accords/${agreement}`);
  expect(page.text).toContain("a signé la version 1, et n’a pas encore relu la suite");
  // Who signs now signs what is read now.
  const paul = await situations(app).someone("Paul");
  const third = await situations(app).verified([paul], { name: "La noria" });
  const signs = { agreement, organisation: third };
  expect(await signAgreement(app, person(paul), { ...signs, version: 1 })).toMatchObject({
    refusal: "changed-meanwhile",
  });
  valueOf(await signAgreement(app, person(paul), { ...signs, version: 2 }));
  valueOf(
    await reviewAgreement(app, person(ines), { ...reviewed, organisation: other, version: 2 }),
  );
  expect(new Set(await versions())).toEqual(new Set([2]));
});

test("one structure answers for so many agreements, and no more", async () => {
  for (let more = 0; more < MOST_ANSWERED; more += 1) {
    await begun();
    text = await written();
  }
  expect(await sayAgreement(app, person(at.odile), said())).toMatchObject({ refusal: "too-many" });
});

test("one that signed leaves; where it is the one that answers, the agreement is over for all", async () => {
  const agreement = await begun();
  valueOf(await signAgreement(app, person(ines), { agreement, organisation: other, version: 1 }));
  valueOf(await leaveAgreement(app, person(ines), { agreement, organisation: other }));
  expect(await names(agreement)).toEqual(["Pas à pas"]);
  valueOf(await signAgreement(app, person(ines), { agreement, organisation: other, version: 1 }));
  valueOf(await leaveAgreement(app, person(at.odile), { agreement, organisation: at.body }));
  expect(await names(agreement)).toBeUndefined();
  const all = (await seeAgreements(app, visitor, undefined)).all.map(({ id }) => id);
  expect(all).not.toContain(agreement);
});

test("a text that is not published, signed already, or a day that is past or far, is refused", async () => {
  const odile = person(at.odile);
  expect(await sayAgreement(app, odile, said({ text: "nulle part" }))).toMatchObject({
    refusal: "unknown-text",
  });
  expect(await sayAgreement(app, odile, said({ reviewOn: TODAY }))).toMatchObject({
    refusal: "review-not-to-come",
  });
  expect(decideReview(TODAY.add({ years: 4 }), TODAY)).toMatchObject({
    refusal: "review-too-far",
  });
  await begun();
  expect(await sayAgreement(app, odile, said())).toMatchObject({ refusal: "signed-already" });
  expect(readDocument(text)).toBe(text.slice(-36));
});

test("the model is a text of one’s own in one press; a wrong address is said beside it, and what was typed stays", async () => {
  const browser = await browserIn(app, at.odile);
  const model = await browser.get(MODEL);
  expect(model.text).toContain("Le droit de se tromper");
  const mine = await browser.submit(formTo(model, MODEL));
  expect(mine.at).toMatch(/^\/communs\//);
  expect(mine.text).toContain("Accord entre structures");
  const form = formTo(await browser.get("/chez-moi/accords"), NEW_AGREEMENT);
  const typed = { pour: at.body, texte: "ailleurs", joindre: "04", relire: YEAR.toString() };
  const wrong = await browser.submit(form, typed);
  expect([wrong.status, wrong.html.includes("ailleurs")]).toEqual([422, true]);
  expect(wrong.text).toContain("Nous ne trouvons pas ce texte");
});

const WHO: Readonly<Record<string, () => Actor | Promise<Actor>>> = {
  "who may say yes for a structure that signed": () => person(at.odile),
  "who may say yes for another": () => person(ines),
  "who acts for one who may, in every scope": () =>
    actingFor(app, at.odile, at.paul, ["homecare", "exchanges"]),
  "whose visits they are": () => person(at.ana),
  "who keeps the page of the structure, without that": () => person(at.paul),
  "a visitor": () => visitor,
  "who operates, on a page": () => operator(at.malika),
};
type Act = (who: Actor, agreement: AgreementId) => Promise<boolean>;
const ACTS: Readonly<Record<string, Act>> = {
  "read it": async (who, agreement) => (await seeAgreement(app, who, { agreement })) !== undefined,
  "sign it for the other": async (who, agreement) =>
    (await signAgreement(app, who, { agreement, organisation: other, version: 1 })).done,
  "say that it was read over": async (who, agreement) => {
    const asked = { agreement, organisation: at.body, reviewOn: YEAR, version: 1 };
    return (await reviewAgreement(app, who, asked)).done;
  },
  "leave it for the one that signed": async (who, agreement) =>
    (await leaveAgreement(app, who, { agreement, organisation: at.body })).done,
};
const TABLE = "Who may do what with an agreement";

triesRights({
  module: "homecare",
  title: TABLE,
  who: WHO,
  acts: ACTS,
  made: begun,
});

test("a wrong address and a wrong day are said at once, each beside its field, and what was typed stays", async () => {
  const odile = await browserIn(app, at.odile);
  const form = formTo(await odile.get("/chez-moi/accords"), NEW_AGREEMENT);
  const typed = { texte: "https://ailleurs.example/1", joindre: "04 65 71 00 20" };
  const back = await odile.submit(form, { pour: at.body, ...typed, relire: "2031-01-01" });
  expect(back.status).toBe(422);
  for (const words of [refusals["unknown-text"], refusals["review-too-far"]])
    expect(back.text).toContain(words);
  expect(back.html).toContain('value="https://ailleurs.example/1"');
});
