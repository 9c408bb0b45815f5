import { addressOf } from "#rules/circles";
import { type FieldProblems, Form, Select, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenPartners } from "../actions/find-partners.ts";
import type { SeenRequirement } from "../../actions/see-requirements.ts";
import { REQUIREMENT_KINDS } from "../../domain/requirement.ts";
import { NotHere, partnersAt, Sets, Uncovered } from "./proposed-sets.tsx";
import { Structures } from "./structures.tsx";
import { partnerTexts as texts } from "./texts.fr.ts";
import { texts as answerTexts } from "../../web/texts.fr.ts";

export interface PartnersPageProps {
  readonly seen: SeenPartners;
  readonly problem?: string | undefined;
  readonly problems?: FieldProblems | undefined;
}

export function crumbsOf({ answer, circle }: Pick<SeenPartners, "answer" | "circle">) {
  return [
    { label: circle.name, at: addressOf(circle) },
    { label: answerTexts.answerTo(answer.call.title), at: `/reponses/${answer.id}` },
  ];
}

/** What an answer lacks, who could bring it together, whom one asked. */
export function PartnersPage({ seen, ...shown }: PartnersPageProps) {
  return (
    <Page title={titleOf(texts.find, shown)} noindex breadcrumb={crumbsOf(seen)}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.find}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        <Asked seen={seen} {...shown} />
        <Sets seen={seen} />
        <Structures seen={seen} />
        <Uncovered seen={seen} />
        <NotHere seen={seen} />
        <AskedUntilNow seen={seen} />
      </div>
    </Page>
  );
}

function Asked({ seen, ...shown }: PartnersPageProps) {
  const { requirements } = seen;
  return (
    <Section title={texts.asked} id="demandes">
      {requirements.length === 0 ? (
        <p>{texts.askedNone}</p>
      ) : (
        <ul class="lignes serre">
          {requirements.map((one) => (
            <li>
              <p>{one.title}</p>
              <p class="petit">
                {texts.kinds[one.kind]}. {sayCover(one)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {requirements.length > 0 && seen.mayWork && <Kinds seen={seen} {...shown} />}
    </Section>
  );
}

/** Who covers it, in a sentence. */
function sayCover({ cover }: SeenRequirement): string {
  switch (cover.by) {
    case "there":
      return texts.there;
    case "us":
      return texts.us(cover.name);
    case "partner":
      if (cover.state === "agreed") return texts.partnerAgreed(cover.name);
      return cover.isQueued ? texts.partnerQueued(cover.name) : texts.partnerAsked(cover.name);
    case "own":
      return texts.own;
    case "missing":
      return texts.missing;
  }
}

function Kinds({ seen, ...shown }: PartnersPageProps) {
  const isWrong = shown.problem !== undefined || shown.problems !== undefined;
  return (
    <details class="pile" open={isWrong}>
      <summary>{texts.sayKinds}</summary>
      <p>{texts.sayKindsHelp}</p>
      <Form
        action={`${partnersAt(seen)}/demandes`}
        send={texts.saveKinds}
        class="pile"
        prefix="genres"
        {...shown}
      >
        {seen.requirements.map(({ id, title, kind }) => (
          <Select
            name={`genre-${id}`}
            label={title}
            value={kind}
            options={REQUIREMENT_KINDS.map((one) => ({ value: one, label: texts.kinds[one] }))}
          />
        ))}
      </Form>
    </details>
  );
}

/** Whom the group asked, for what, and what they answered; who asked follows it in their exchanges. */
function AskedUntilNow({ seen }: PartnersPageProps) {
  const needs = [...new Map(seen.asks.map((ask) => [ask.need, ask])).values()];
  if (needs.length === 0) return null;
  return (
    <Section title={texts.askedUntilNow} id="deja-demande">
      <ul class="lignes serre">
        {needs.map(({ need, name, state, isQueued, askedBy }) => (
          <li>
            <strong>{name === "" ? texts.someone : name}</strong> :{" "}
            {texts.states[isQueued ? "queued" : state]}.
            {askedBy === seen.me && (
              <>
                {" "}
                <a href={`/echanges/besoins/${need}`}>{texts.followAsk}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
