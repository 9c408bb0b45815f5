import { ButtonLink } from "#ui/form";
import { Facts } from "#ui/facts";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

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
  mine: { panels, answers },
  name,
  done,
}: {
  readonly mine: SeenMine;
  readonly name: string;
  readonly done: string | undefined;
}) {
  return (
    <Page title={texts.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead(name)}</p>
        </header>
        <Done says={done} />
        <div class="deux">
          <div class="pile-l">
            {[...panels]}
            <Section title={texts.told.title} id="ecrit" class="pile-s">
              <ToldLinks />
            </Section>
            <AnswersPanel answers={answers} />
          </div>
          <div class="pile-l">
            <Cove title={texts.data.title} id="donnees" small class="pile-s">
              <p>{texts.data.lead}</p>
              <p>
                <ButtonLink href="/moi/donnees" kind="clair">
                  {texts.data.way}
                </ButtonLink>
              </p>
            </Cove>
            <Section title={texts.look.title} id="apparence" small class="pile-s">
              <p>
                <a href="/apparence">{texts.look.way}</a>
              </p>
            </Section>
          </div>
        </div>
      </div>
    </Page>
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

/** The same for Adrienne: three ways, one a line. The last shows everything. */
export function SimpleMinePage() {
  const { simple } = texts;
  const ways = [
    ["/moi/notes", simple.notes],
    ["/apparence", simple.look],
    ["/moi?tout", simple.all],
  ] as const;
  return (
    <Page title={texts.title} simple noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p>{simple.lead}</p>
        </header>
        {ways.map(([at, label], i) => (
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
    <Section title={texts.answers.title} id="reponses" class="pile-s">
      {facts.length === 0 ? <p>{texts.answers.none}</p> : <Facts facts={facts} />}
      <p>
        <a href="/bienvenue">{facts.length === 0 ? texts.answers.answer : texts.answers.change}</a>
      </p>
    </Section>
  );
}
