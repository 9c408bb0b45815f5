import { pageOf } from "#services/forms";
import { type App } from "#services/house";
import { answer } from "#ui/frame";

import { answerPoll } from "../actions/answer-poll.ts";
import { actorOf, atOf, type OfPoll } from "../actions/find-poll.ts";
import { seePoll, type SeenPoll } from "../actions/see-poll.ts";
import { type Asking, type Env, freshKey, isSavedIn, touchedIn } from "./asked.ts";
import { answerForm, saysIn } from "./forms.ts";
import { PollPage } from "./poll-page.tsx";
import { refusalTexts as refusals } from "./texts.fr.ts";

/** The page of a poll and its answer, by whatever way one came. */
export function pollPage(app: App, wayOf: (c: Asking) => OfPoll | undefined) {
  const page = pageOf<Env, SeenPoll>({
    find: async (c: Asking) => {
      const of = wayOf(c);
      return of && seePoll(app, actorOf(c.var.actor, of), of);
    },
    draw: (c, seen, back) =>
      answer(
        c,
        <PollPage
          seen={seen}
          now={app.clock.now()}
          back={back}
          touched={touchedIn(c)}
          isSaved={isSavedIn(c)}
          fresh={freshKey(seen, back)}
        />,
        back,
      ),
  });
  const say = page.sent({
    form: "answer",
    asks: ({ dates }) => answerForm(dates),
    act: async (c, { of, dates }, answers) => {
      const { name, people, word, version, key, isOther } = answers;
      const asked = withKey(of, key);
      const told = await answerPoll(app, actorOf(c.var.actor, asked), {
        ...asked,
        says: saysIn(answers, dates),
        name,
        people,
        word,
        version,
        isOther,
      });
      return told.done ? { done: true, value: asked } : told;
    },
    refusals,
    beside: { "no-name": "nom", "same-name": "nom", "too-many-people": "combien" },
    to: (asked) => `${atOf(app, asked)}?fait=oui`,
  });
  return { page, say };
}

/** What a guest says for the first time goes with the key that their page drew. */
function withKey({ poll, way }: OfPoll, key: string | undefined): OfPoll {
  return way.by === "link" ? { poll, way: { by: "link", key: way.key ?? key } } : { poll, way };
}
