import type { Child } from "hono/jsx";

import { isId } from "#basics/id";
import type { Work } from "#services/house";
import { ButtonLink } from "#ui/form";
import { Section } from "#ui/panel";

import { mayKeepGiverIn, giverOfOrganisationIn } from "../actions/givers.ts";
import { listPublicOffersIn, type PublicOfferOf } from "../actions/public-offers.ts";
import { seeGiverIn } from "../actions/see-giver.ts";
import { AskFor, keptAt } from "./giver-page.tsx";
import { giverPanelTexts as texts } from "./texts.fr.ts";

/** On the page of an organisation, for members: what it can give, and the way to say it for who looks after it. */
export async function showWhatItGives(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  if (work.actor.for === undefined) return showToVisitor(await listPublicOffersIn(work, subject));
  const giver = await giverOfOrganisationIn(work, subject);
  const seen = giver?.shown === true ? await seeGiverIn(work, { giver: giver.id }) : undefined;
  const isMine = await mayKeepGiverIn(work, { organisation: subject });
  if (!isMine && (seen === undefined || seen.offers.length === 0)) return undefined;
  return (
    <Section title={texts.title} id="peut-donner" class="pile-s">
      {seen !== undefined && (
        <ul class="lignes serre">
          {seen.offers.map(({ id, words }) => (
            <li class="rang bouts">
              <span>{words}</span>
              {!isMine && <AskFor offer={id} words={words} />}
            </li>
          ))}
        </ul>
      )}
      <p>
        {isMine ? (
          <a href={keptAt({ organisation: subject })}>{texts.keep}</a>
        ) : (
          <ButtonLink href={`/entraide/${seen?.giver.id}`} kind="clair">
            {texts.ask}
          </ButtonLink>
        )}
      </p>
    </Section>
  );
}

/** A visitor reads what it gives, as on « Entraide », and enters to ask for it. */
function showToVisitor(offers: readonly PublicOfferOf[]): Child | undefined {
  if (offers.length === 0) return undefined;
  return (
    <Section title={texts.title} id="peut-donner" class="pile-s">
      <ul class="lignes serre">
        {offers.map(({ id, words }) => (
          <li class="rang bouts">
            <span>{words}</span>
            <AskFor offer={id} words={words} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
