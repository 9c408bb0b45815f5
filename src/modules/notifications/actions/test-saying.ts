import { afterAll, beforeAll, beforeEach } from "vitest";
import { job, type Module, type NotificationKind, visitor } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { findOrMakeAddressIn, makePersonIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import {
  openPostOffice,
  type PostOffice,
  recipientOf,
} from "../../../../tests/support/post-office.ts";
import { notifyAllIn } from "./notify.ts";
import { stopPathOf } from "./post-mail.ts";

export const SITE = "https://archipel.example.org";
export let app: TestHouse;
export let post: PostOffice;

/** What is no longer worth saying, and what was stopped. */
export const over = new Set<unknown>();
export const stopped = new Set<string>();

export const trialKind: NotificationKind = {
  why: "vous avez demandé des essais.",
  sort: "digest",
  stillTrue: (_, { trial }) => Promise.resolve(!over.has(trial)),
  write: (_, { facts }) =>
    Promise.resolve({
      subject: `${facts.length} essais`,
      title: "Vos essais",
      entries: facts.map(({ trial }) => ({ title: `Essai ${String(trial)}`, at: "/", lines: [] })),
    }),
  sources: {
    table: "notifications.recipient",
    list: () => Promise.resolve([]),
    find: (_, id) =>
      Promise.resolve(
        stopped.has(id)
          ? undefined
          : { id, title: "les essais", rhythm: "daily" as const, paused: false, at: "/" },
      ),
    stop: (_, id) => {
      stopped.add(id);
      return Promise.resolve();
    },
  },
};
export const { sources: _, ...directKind } = trialKind;
export const trial: Module = {
  name: "trial",
  floor: 3,
  needs: ["notifications"],
  notificationKinds: {
    "trial.tried": trialKind,
    "trial.concerned": { ...directKind, sort: "direct", why: "quelqu’un vous a écrit." },
    "trial.pressing": { ...directKind, sort: "direct", pressing: true, why: "c’est aujourd’hui." },
  },
};

export let numbered = 0;
export let email = "";
/** Each test has its own addresses; what arrives at the last one made is what it looks at. */
export const newAddress = () => {
  numbered += 1;
  email = `essai${numbered}@example.org`;
  return app.transaction(visitor, (work) => findOrMakeAddressIn(work, email));
};
export const newPerson = async () => {
  const address = await newAddress();
  const id = await app.transaction(visitor, (work) => makePersonIn(work, { name: "Ana", address }));
  return { id, address };
};

export const say = (address: AddressId, trials: readonly string[], more = {}) =>
  app.transaction(job("trial"), (work) =>
    notifyAllIn(
      work,
      trials.map((object) => ({
        address,
        kind: "trial.tried",
        object,
        facts: { trial: object },
        ...more,
      })),
    ),
  );

/** Lets the house do what it does every two minutes. */
export async function gather() {
  await app.transaction(job("test"), (work) => work.later("gather-mails", {}));
  await doWaitingJobs(app);
}

export async function waitFor(hours: number, minutes = 0) {
  app.setNow(app.clock.now().add({ hours, minutes }));
  await gather();
}

export const mails = () => post.mails.filter((mail) => recipientOf(mail) === email);
export const subjects = () => mails().map(({ subject }) => subject);
export const writeTo = (address: AddressId) =>
  app.modules
    .flatMap(({ jobs }) => jobs?.["write-mail"] ?? [])[0]
    ?.run(app, { address }, job("write-mail")) ?? Promise.reject(new Error("no such job"));
export const stopAllOf = (address: AddressId) => stopPathOf(app, { what: "all", address });

/** A house with a module of trial that says things, nothing said before each test. */
export function inSayingHouse(): void {
  beforeAll(async () => {
    post = await openPostOffice();
    app = await testHouse({ environment: { SMTP_URL: post.url, ARCHIPEL_URL: SITE } });
    Object.assign(app, { modules: [...app.modules, trial] });
  });
  afterAll(() => post.close());
  beforeEach(() => {
    app.setNow(TEST_NOW);
    post.mails.length = 0;
    over.clear();
    stopped.clear();
  });
}
