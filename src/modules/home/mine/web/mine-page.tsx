import { Avatar, type AvatarProps } from "#ui/avatar";
import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Cove } from "#ui/panel";
import { Folded } from "#ui/thing";

import type { SeenAnswers } from "../actions/see-answers.ts";
import type { SeenMine } from "../actions/see-my-data.ts";
import { writeAnswersOf } from "./answers-in-words.ts";
import { texts } from "./texts.fr.ts";

/** The way back from the pages about oneself. */
export const backToMine = [{ label: texts.title, at: "/moi" }] as const;

/** A sentence that says that it is done, after the page came back. */
export function Done({ says }: { readonly says: string | undefined }) {
  if (says === undefined) return null;
  return (
    <div class="anse">
      <output>{says}</output>
    </div>
  );
}

/** All that is mine, gathered from the modules, and the ways to change, take and erase it. */
export function MinePage({
  mine: { panels, ways, answers },
  person: { id, name },
  done,
}: {
  readonly mine: SeenMine;
  readonly person: Pick<AvatarProps, "id" | "name">;
  readonly done: string | undefined;
}) {
  return (
    <Page title={texts.title} noindex width="plein">
      <section class="bancs">
        <div class="cadre enseigne de-soi">
          <Avatar id={id} name={name} />
          <div class="pile-s">
            <h1>{texts.title}</h1>
            <p class="chapo">{texts.lead(name)}</p>
            <p>
              <ButtonLink href="/moi/donnees" kind="clair">
                {texts.data.way}
              </ButtonLink>
            </p>
          </div>
        </div>
      </section>
      <div class="cadre sous-enseigne pile-l">
        <Done says={done} />
        <div class="grille tuiles">
          {panels.map((panel) => (
            <div class="anse">{panel}</div>
          ))}
          <Cove title={texts.told.title} id="ecrit" class="pile-s">
            <ToldLinks />
          </Cove>
          <AnswersPanel answers={answers} />
          <OwnWays ways={ways} />
        </div>
      </div>
    </Page>
  );
}

/** What one does here, folded: each with what it is. */
function OwnWays({ ways }: Pick<SeenMine, "ways">) {
  return (
    <Cove class="pile-s">
      <Folded title={texts.own} id="je-fais">
        <ul class="pile-s">
          {ways.map(({ label, at, says }) => (
            <li>
              <a href={at}>{label}</a>
              <p class="petit doux">{says}</p>
            </li>
          ))}
        </ul>
      </Folded>
    </Cove>
  );
}

/** The ways to one's alerts and mails, by the titles of their pages. */
export function ToldLinks() {
  return (
    <ul>
      {texts.told.links.map(({ label, at }) => (
        <li>
          <a href={at}>{label}</a>
        </li>
      ))}
    </ul>
  );
}

/** The same for Adrienne: what one does most, one a line, three at a time. The last shows everything. */
export function SimpleMinePage() {
  const { simple } = texts;
  const parts = useFrame().sections.flatMap((section) => section.parts);
  const shown = (at: string) => parts.some((part) => part.at === at && part.shown);
  const ways = simple.ways.filter(({ at, isPart }) => !isPart || shown(at));
  return (
    <Page title={texts.title} simple noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p>{simple.lead}</p>
        </header>
        {ways.map(({ at, label }, i) => (
          <div>
            <ButtonLink href={at} large wide kind={i === 0 ? undefined : "clair"}>
              {label}
            </ButtonLink>
          </div>
        ))}
      </div>
    </Page>
  );
}

function AnswersPanel({ answers }: { readonly answers: SeenAnswers | undefined }) {
  const facts = answers === undefined ? [] : writeAnswersOf(answers);
  return (
    <Cove title={texts.answers.title} id="reponses" class="pile-s">
      {facts.length === 0 ? <p>{texts.answers.none}</p> : <Facts facts={facts} />}
      <p>
        <a href="/bienvenue">{facts.length === 0 ? texts.answers.answer : texts.answers.change}</a>
      </p>
    </Cove>
  );
}
