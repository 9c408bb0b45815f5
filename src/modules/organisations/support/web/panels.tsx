import type { Child } from "hono/jsx";

import { writeDate } from "#basics/dates";
import { isId } from "#basics/id";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";
import { Section } from "#ui/panel";

import { addressOf, type Organisation } from "../../domain/organisation.ts";
import { organisationsToActForIn } from "../../team/actions/acting-for.ts";
import { listToAnswerIn, seeAroundIn, type ToAnswer } from "../actions/see-accompanying.ts";
import { POWER_OF } from "../domain/rights.ts";
import { aroundTexts as words, newsTexts } from "./news-texts.fr.ts";

/** Beside the page of a structure: who accompanies it and whom it accompanies, as both sides agreed to show. */
export async function showAround(
  work: Work,
  subject: string | undefined,
): Promise<Child | undefined> {
  if (subject === undefined || !isId<"Organisation">(subject)) return undefined;
  const seen = await seeAroundIn(work, subject);
  if (seen === undefined) return undefined;
  const { organisation, isMine, accompanies, accompaniedBy, accompanied, toAnswer } = seen;
  const asks =
    accompanies && !isMine ? await organisationsToActForIn(work, POWER_OF.association) : [];
  if (!isMine && accompaniedBy.length + accompanied.length + asks.length === 0) return undefined;
  const at = addressOf(organisation);
  return (
    <Section title={words.title} id="accompagnement" small class="pile-s">
      {toAnswer > 0 && <p>{words.toAnswer(toAnswer)}.</p>}
      <Named title={words.by} all={accompaniedBy} />
      <Named title={words.accompanies} all={accompanied} />
      <ul class="liens">
        {isMine && accompanies && (
          <li>
            <a href={`${at}/accompagnees`}>{words.those}</a>
          </li>
        )}
        {isMine && (
          <li>
            <a href={`${at}/accompagnement`}>{words.who}</a>
          </li>
        )}
        {asks.map((mine) => (
          <li>
            <a href={`${addressOf(mine)}/accompagnement?structure=${organisation.number}#demander`}>
              {words.askFor(mine.name)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Named({ title, all }: { readonly title: string; readonly all: readonly Organisation[] }) {
  if (all.length === 0) return null;
  return (
    <p>
      {title}{" "}
      {all.map((one, i) => (
        <>
          {i > 0 && ", "}
          <a href={addressOf(one)}>{one.name}</a>
        </>
      ))}
    </p>
  );
}

/** What awaits me: a structure asks for a yes, for longer, or an accompaniment comes to its end. */
export async function waitsToAccompany(work: Work): Promise<readonly Waiting[]> {
  return (await listToAnswerIn(work)).map((one) => {
    const says = sayToAnswer(one);
    const page = one.side === "support" ? "accompagnees" : "accompagnement";
    const go = one.what === "near-end" ? newsTexts.see : newsTexts.answer;
    return {
      group: one.what === "near-end" ? "year" : "answer",
      says,
      about: one.mine.name,
      due: one.what === "near-end" ? one.one.until : undefined,
      at: `${addressOf(one.mine)}/${page}`,
      go,
      label: `${go} : ${says}`,
    };
  });
}

function sayToAnswer({ one, what, mine, other }: ToAnswer): string {
  if (what === "longer") return newsTexts.longer(other.name);
  if (what === "near-end") return newsTexts.nearEnd(other.name, `le ${writeDate(one.until)}`);
  return one.askedBy === "support"
    ? newsTexts.proposes(other.name, mine.name)
    : newsTexts.asks(other.name, mine.name);
}
