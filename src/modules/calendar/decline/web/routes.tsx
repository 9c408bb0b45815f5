import { type Context, Hono } from "hono";

import { capital } from "#basics/text";
import { type AskedEnv, pageOf } from "#services/forms";
import type { App } from "#services/house";
import { Press, Problems } from "#ui/form";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import { writeWhen } from "../../web/dates.tsx";
import { refusalTexts as refusals } from "../../web/texts.fr.ts";
import { decline, seeDecline, type SeenDecline } from "../actions/decline.ts";
import { texts } from "./texts.fr.ts";

type Env = AskedEnv & WithFrame;

interface DeclinePageProps {
  readonly seen: SeenDecline;
  readonly at: string;
  readonly dateAt: string;
  readonly now: Temporal.Instant;
  readonly problem: string | undefined;
}

/** One date and one button. */
function DeclinePage({ seen, at, dateAt, now, problem }: DeclinePageProps) {
  const { title, date, zone, isSaid, isOpen } = seen;
  return (
    <Page
      title={texts.titleOf(title)}
      heading={title}
      narrow
      noindex
      beneath={<p class="gros">{capital(writeWhen(date, zone, now))}</p>}
    >
      <Problems problem={problem} kept={false} />
      {isSaid && <p class="gros">{texts.said}</p>}
      {!isSaid && isOpen && (
        <Press action={at} prefix="non">
          {texts.button}
        </Press>
      )}
      {!isSaid && !isOpen && <p>{texts.over}</p>}
      <p>
        {isOpen && <>{texts.other} </>}
        <a href={dateAt}>{texts.see}</a>
      </p>
    </Page>
  );
}

/** « /l/je-ne-viens-pas »: by the link of a letter, without coming in. Opening it says nothing: programs open it too. */
export function declineRoutes(app: App): Hono<Env> {
  const linkOf = (c: Context<Env>) => {
    const { date = "", person = "", signature = "" } = c.req.param();
    return { date, person, signature };
  };
  const atOf = (c: Context<Env>) => {
    const { date, person, signature } = linkOf(c);
    return `/l/je-ne-viens-pas/${date}/${person}/${signature}`;
  };
  const page = pageOf({
    find: (c: Context<Env>) => seeDecline(app, linkOf(c)),
    draw: (c, seen, back) => {
      const dateAt = `/rendez-vous/dates/${seen.date.id}`;
      const shown = { seen, dateAt, at: atOf(c), now: app.clock.now(), problem: back.problem };
      return answer(c, <DeclinePage {...shown} />, back);
    },
  });
  const say = page.pressed({
    act: (c) => decline(app, linkOf(c)),
    refusals,
    to: (_, __, c) => atOf(c),
  });
  return new Hono<Env>()
    .get("/:date/:person/:signature", page.show)
    .post("/:date/:person/:signature", say);
}
