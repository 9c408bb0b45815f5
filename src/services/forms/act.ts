import type { Context } from "hono";

import {
  type AnswersOf,
  form,
  type Form,
  type GivenBack,
  readAnswers,
  type ToMend,
} from "#basics/form";
import type { Result } from "#basics/result";

import { type AskedEnv, typedOf } from "./asked.ts";
import { healthSaid } from "./health.ts";

/** A page: what it stands on, and how it is answered, as it is or with a form given back. */
export interface Shown<Env extends AskedEnv, Seen> {
  /** Undefined: not found, or nothing that one may know of; then nothing is read. */
  readonly find: (c: Context<Env>) => Promise<Seen | undefined>;
  readonly draw: (c: Context<Env>, seen: Seen, back: GivenBack) => Response | Promise<Response>;
}

/** A form of one button, from who presses it to where one goes once it is done. */
export interface Press<
  Env extends AskedEnv,
  Seen,
  Value,
  Refusal extends string,
  Answers = unknown,
> {
  /** Which form of the page it is, where it holds several (`backTo`). */
  readonly form?: string;
  readonly act: (
    c: Context<Env>,
    seen: Seen,
    answers: Answers,
  ) => Promise<Result<Value, Refusal> | ToMend>;
  readonly refusals: Readonly<Record<Refusal, string>>;
  /** The field that a refusal is about; the others are said on top. */
  readonly beside?: Readonly<Partial<Record<Refusal, string>>>;
  /** Where one goes then; or, for what is shown once and kept nowhere (a secret), the page that shows it. */
  readonly to: (
    value: Value,
    seen: Seen,
    c: Context<Env>,
  ) => string | Response | Promise<string | Response>;
}

/** A form, from what it asks to where one goes once it is done. */
export interface Act<
  Env extends AskedEnv,
  Seen,
  Asked extends Form,
  Value,
  Refusal extends string,
> extends Press<Env, Seen, Value, Refusal, AnswersOf<Asked>> {
  /** Awaited where what is typed is first looked up among what the house knows: a place, a name. */
  readonly asks: Asked | ((seen: Seen, c: Context<Env>) => Asked | Promise<Asked>);
}

const NOTHING = form({});

/**
 * The handlers of a page and of its forms, with one way to answer: found or 404, read or 422, allowed or 409,
 * done and away by 303 (RFC 9110, 15.4.4).
 */
export function pageOf<Env extends AskedEnv, Seen>({ find, draw }: Shown<Env, Seen>) {
  const show = async (c: Context<Env>) => {
    const seen = await find(c);
    return seen === undefined ? c.notFound() : draw(c, seen, {});
  };
  const sent =
    <Asked extends Form, Value, Refusal extends string>(
      declared: Act<Env, Seen, Asked, Value, Refusal>,
    ) =>
    async (c: Context<Env>): Promise<Response> => {
      const { asks, act, to } = declared;
      const seen = await find(c);
      if (seen === undefined) return c.notFound();
      const asked = typeof asks === "function" ? await asks(seen, c) : asks;
      const read = readAnswers(asked, await typedOf(c));
      const back = { form: declared.form, typed: read.typed };
      const health = healthSaid(asked, read);
      if (health !== undefined) return draw(c, seen, { ...back, ...health });
      if (!read.fits) return draw(c, seen, { ...back, problems: read.problems });
      const told = await act(c, seen, read.data);
      if (told.done) {
        const next = await to(told.value, seen, c);
        return typeof next === "string" ? c.redirect(next, 303) : next;
      }
      // It may be refused because something changed meanwhile: the page shows what stands now.
      const now = await find(c);
      return now === undefined
        ? c.notFound()
        : draw(c, now, { ...back, ...saidOf(told, declared) });
    };
  const pressed = <Value, Refusal extends string>(declared: Press<Env, Seen, Value, Refusal>) =>
    sent({ asks: NOTHING, ...declared });
  return { show, sent, pressed };
}

/** What stands against a form that was refused: on top, or beside its field. */
function saidOf<Refusal extends string>(
  told: { readonly refusal: Refusal } | ToMend,
  { refusals, beside }: Pick<Press<AskedEnv, never, never, Refusal>, "refusals" | "beside">,
): GivenBack {
  if ("problems" in told) return { problems: told.problems };
  const { refusal } = told;
  const field = beside?.[refusal];
  if (field !== undefined) return { refusal, problems: { [field]: refusals[refusal] } };
  return { refusal, problem: refusals[refusal] };
}
