import { expect, test } from "vitest";

import { neutralWith } from "./neutral.ts";

const ONE = "0d0b6a52-6f2e-4a7c-9a34-7c1f5f5f0a11";
const OTHER = "2a7d9d8c-1b4e-4f0b-b6de-3d5e6a7c8d33";
const NAMES = new Map([[ONE, "<circles.circle:1>"]]);

const alone = (text: string) => neutralWith(NAMES)(text);

test("who stood in the filled house has a name; who came after is numbered by first appearance", () => {
  const neutral = neutralWith(NAMES);
  expect(neutral(`/cercles/${ONE} ${OTHER.toUpperCase()} ${OTHER}`)).toBe(
    "/cercles/<circles.circle:1> <id:1> <id:1>",
  );
  const third = "a6000001-0000-4000-8000-0000a6000001";
  expect(neutral(`${third} ${OTHER}`)).toBe("<id:2> <id:1>");
});

test("a link to another thing stays a difference", () => {
  const [a, b] = ["1f6b2c7e-90aa-4c53-8d53-2f4cf3a5b622", "5da0c1bf-4e71-4c3e-a901-60819dafb066"];
  expect(alone(`${a} ${b} ${a}`)).not.toBe(alone(`${a} ${b} ${b}`));
  expect(alone(`${ONE} ${a}`)).not.toBe(alone(`${a} ${ONE}`));
});

test("tokens, hashes and names of files that change with their content are told apart from words", () => {
  const neutral = neutralWith(new Map());
  const token = "qX3fT0k9ZyLm2_aB7-cDeFgH";
  expect(neutral(`value="${token}" ${"0a".repeat(32)} ${token}`)).toBe(
    'value="<token:1>" <hash:1> <token:1>',
  );
  expect(neutral("/assets/archipel.CqpD4Kii.css")).toBe("/assets/archipel.<hash>.css");
  const slug = "/appels/conseil-departemental-de-la-drome-appel-a-projets-2026";
  expect(neutral(slug)).toBe(slug);
});

test("an identifier of a recording that is shown cut is known by its beginning", () => {
  const names = new Map([["a5000012", "<moderation.report:2>"]]);
  expect(neutralWith(names)("Référence A5000012, 25 novembre")).toBe(
    "Référence <moderation.report:2>…, 25 novembre",
  );
});
