import { describe, expect, test } from "vitest";
import { job } from "#services/house";
import { TEST_NOW } from "../../../../tests/support/house.ts";
import { notifyIn } from "./notify.ts";
import {
  app,
  gather,
  inSayingHouse,
  mails,
  newAddress,
  newPerson,
  over,
  say,
  subjects,
  trial,
  trialKind,
  waitFor,
  writeTo,
} from "./test-saying.ts";

inSayingHouse();

describe("what is said", () => {
  test("is said once for each address, kind and object, however often it is told", async () => {
    const address = await newAddress();
    expect(await say(address, ["a", "b"])).toBe(2);
    expect(await say(address, ["b", "c"])).toBe(1);
    await waitFor(24);
    expect(await say(address, ["a", "b", "c"])).toBe(0);
    await waitFor(24);
    expect(subjects()).toEqual(["3 essais"]);
  });

  test("goes into the morning's digest by default, and never before", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    await waitFor(12);
    expect(mails()).toEqual([]);
    // 9:00 in Paris, 24 hours later.
    await waitFor(12);
    expect(subjects()).toEqual(["1 essais"]);
  });

  test("what concerns one alone goes at once, gathered over three minutes", async () => {
    const { address } = await newPerson();
    await app.transaction(job("trial"), (work) =>
      notifyIn(work, { address, kind: "trial.concerned", object: "1", facts: { trial: "1" } }),
    );
    await waitFor(0, 2);
    expect(mails()).toEqual([]);
    await app.transaction(job("trial"), (work) =>
      notifyIn(work, { address, kind: "trial.concerned", object: "2", facts: { trial: "2" } }),
    );
    await waitFor(0, 1);
    expect(subjects()).toEqual(["2 essais"]);
  });

  test("is asked again whether it is true; nothing left is no mail", async () => {
    const address = await newAddress();
    await say(address, ["a", "b"]);
    over.add("a");
    await waitFor(24);
    expect(mails()[0]?.text).toContain("Essai b");
    expect(mails()[0]?.text).not.toContain("Essai a");
    await say(address, ["c"]);
    over.add("c");
    await waitFor(24);
    expect(mails()).toHaveLength(1);
  });

  test("an unknown kind is an accident, not a silence", async () => {
    const address = await newAddress();
    await expect(say(address, ["a"], { kind: "trial.unknown" })).rejects.toThrow("trial.unknown");
  });

  test("at most three mails a day; the rest waits for the next morning", async () => {
    const address = await newAddress();
    for (const object of ["1", "2", "3", "4", "5"]) {
      await say(address, [object], { rhythm: "at-once" });
      await waitFor(0, 10);
    }
    expect(subjects()).toEqual(["1 essais", "1 essais", "1 essais"]);
    await waitFor(23);
    expect(subjects().slice(3)).toEqual(["2 essais"]);
  });

  test("what presses is held back by no count of the day", async () => {
    const address = await newAddress();
    for (const object of ["1", "2", "3", "4"]) {
      await say(address, [object], { rhythm: "at-once" });
      await waitFor(0, 10);
    }
    expect(subjects()).toHaveLength(3);
    await app.transaction(job("trial"), (work) =>
      notifyIn(work, {
        address,
        kind: "trial.pressing",
        object: "now",
        facts: { trial: "now" },
      }),
    );
    await waitFor(0, 10);
    expect(subjects()).toHaveLength(4);
  });

  test("a mail is written once although two processes write at the same time", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    await Promise.all([1, 2, 3].map(() => writeTo(address)));
    await gather();
    expect(mails()).toHaveLength(1);
  });

  test("what fails while it is written leaves everything waiting", async () => {
    const address = await newAddress();
    await say(address, ["a"]);
    app.setNow(TEST_NOW.add({ hours: 24 }));
    const broken = { ...trialKind, told: () => Promise.reject(new Error("cut")) };
    Object.assign(trial.notificationKinds ?? {}, { "trial.tried": broken });
    await expect(writeTo(address)).rejects.toThrow("cut");
    Object.assign(trial.notificationKinds ?? {}, { "trial.tried": trialKind });
    await gather();
    expect(mails()).toHaveLength(1);
  });
});
