import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { seeStandingIn } from "../actions/say-body.ts";
import { bodyAt } from "../domain/address.ts";
import { bodyTexts as texts } from "./texts.fr.ts";

/** On the page of an organisation: that it comes to homes, to everyone; the way to what it was asked, to who says who comes. */
export async function showBody(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const standing = await seeStandingIn(work, { organisation: subject });
  if (standing === undefined) return undefined;
  const { comes, assigns } = standing;
  if (!comes && !assigns) return undefined;
  return (
    <Section title={texts.panelTitle} small id="chez-les-personnes" class="pile-s">
      {comes && <p>{texts.public}</p>}
      {assigns && (
        <p>
          {texts.panel} <a href={bodyAt(subject)}>{texts.way}</a>
        </p>
      )}
    </Section>
  );
}
