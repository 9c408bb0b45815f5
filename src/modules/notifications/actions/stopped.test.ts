import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { job, operator, person, visitor } from "#services/house";
import { findOrMakeAddressIn } from "#modules/people";
import { browserOf, formTo } from "../../../../tests/support/browser.ts";
import { stopPathOf } from "./post-mail.ts";
import { switchMails } from "./stop-mails.ts";
import {
  app,
  email,
  inSayingHouse,
  mails,
  newAddress,
  newPerson,
  say,
  SITE,
  stopAllOf,
  stopped,
  subjects,
  waitFor,
} from "./test-saying.ts";

inSayingHouse();

describe("a mail, as it arrives", () => {
  test("says why, answers to a human, and can be stopped with one click (RFC 8058)", async () => {
    const address = await newAddress();
    const source = newId();
    await app.transaction(operator(), async (work) => {
      await sql`insert into house.setting (name, value) values ('instance', '{"operatorAddress": "tenante@example.org"}')
        on conflict (name) do update set value = excluded.value`.execute(work.db);
    });
    await say(address, ["a"], { source });
    await waitFor(24);
    const [mail] = mails();
    expect(mail?.text).toContain("vous avez demandé des essais");
    expect(mail?.replyTo?.text).toBe("tenante@example.org");
    const header = (name: string) =>
      mail?.headerLines.find(({ key }) => key === name)?.line.replace(/\s+/g, " ") ?? "";
    expect(header("list-id")).toContain("<courriels.archipel.example.org>");
    expect(header("list-unsubscribe-post")).toContain("List-Unsubscribe=One-Click");
    const link = /<https:\/\/archipel\.example\.org([^>]+)>/.exec(header("list-unsubscribe"))?.[1];
    expect(link).toContain(source);

    const program = browserOf(app);
    const seen = await program.get(link ?? "");
    expect(seen.text).toContain("les essais");
    expect(stopped.has(source)).toBe(false);
    const clicked = await program.post(link ?? "", [["List-Unsubscribe", "One-Click"]], {
      origin: "https://mail.example.org",
      "sec-fetch-site": "cross-site",
    });
    expect([clicked.status, clicked.way]).toEqual([200, [200]]);
    expect(stopped.has(source)).toBe(true);
    expect((await program.get(link ?? "")).text).toContain("C’est arrêté");
  });

  test("of several subjects is stopped whole by one click, as its last link says", async () => {
    const address = await newAddress();
    for (const source of [newId(), newId()]) await say(address, [source], { source });
    await waitFor(24);
    expect(subjects()).toEqual(["1 essais, et 1 autre sujet"]);
    const line = mails()[0]?.headerLines.find(({ key }) => key === "list-unsubscribe")?.line;
    expect(line?.replace(/\s+/g, "")).toContain(`<${SITE}${stopAllOf(address)}>`);
  });

  test("what waits of a source that was stopped is not said", async () => {
    const address = await newAddress();
    const source = newId();
    await say(address, ["a"], { source });
    const path = stopPathOf(app, { what: "source", kind: "trial.tried", source });
    const browser = browserOf(app);
    const page = await browser.get(path);
    await browser.submit(formTo(page, path), {});
    await waitFor(24);
    expect(mails()).toEqual([]);
  });

  test("a link with one letter changed is unknown, and changes nothing", async () => {
    const source = newId();
    const path = stopPathOf(app, { what: "source", kind: "trial.tried", source });
    const forged = path.replace(/.$/, (letter) => (letter === "a" ? "b" : "a"));
    const other = path.replace(source, newId());
    for (const at of [forged, other]) {
      expect((await browserOf(app).get(at)).status).toBe(404);
      expect((await browserOf(app).post(at, [])).status).toBe(404);
    }
    expect(stopped.size).toBe(0);
  });
});

describe("« ne plus jamais m’écrire »", () => {
  test("by one link without signing in: nothing goes any more, even after the address was erased and made again", async () => {
    const { id, address } = await newPerson();
    await say(address, ["a"]);
    const browser = browserOf(app);
    const page = await browser.get(stopAllOf(address));
    const after = await browser.submit(formTo(page, stopAllOf(address)));
    expect(after.text).toContain("Plus rien ne partira");
    await waitFor(24);
    expect(mails()).toEqual([]);

    await app.transaction(person(id), async (work) => {
      for (const module of app.modules.toReversed()) await module.aboutPerson?.erases(work, id);
    });
    const again = await app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
    expect(again).not.toBe(address);
    await say(again, ["b"]);
    await waitFor(24);
    expect(mails()).toEqual([]);
  });

  test("the person of the address may receive again, on « Vos courriels »", async () => {
    const { id, address } = await newPerson();
    await switchMails(app, person(id), { receive: false });
    await say(address, ["a"]);
    await waitFor(24);
    expect(mails()).toEqual([]);
    await switchMails(app, person(id), { receive: true });
    await say(address, ["b"]);
    await waitFor(24);
    expect(subjects()).toEqual(["1 essais"]);
  });

  test("the register holds fingerprints, no address", async () => {
    const { id } = await newPerson();
    await switchMails(app, person(id), { receive: false });
    const { rows } = await app.transaction(job("write-mail"), (work) =>
      sql<{
        row: string;
      }>`select encode(fingerprint, 'escape') || channel as row from notifications.never`.execute(
        work.db,
      ),
    );
    expect(rows.map(({ row }) => row).join()).not.toContain("essai");
  });
});
